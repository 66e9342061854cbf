import { ProblemError } from '../errors.ts';
import { varyPaper } from '../vary/index.ts';
import type { Lesson, LessonProblem } from './lesson.ts';
import { readyLesson, type ReadyLesson } from './ready.ts';

/**
 * The closing of a lesson alone, with other numbers from a seed: the same ones for the same seed. null where its
 * words hold numbers of the printed problem, where no draw is good enough, and where all that is asked is as printed.
 */
export function closingAgain(lesson: Lesson, seed: number): ReadyLesson | null {
  const { problem: name, again } = lesson.closing;
  const printed = lesson.problems[name];
  if (again === false || !printed) return null;
  const withProblem = (problem: LessonProblem): ReadyLesson =>
    readyLesson({ ...lesson, problems: { [name]: problem }, stops: [] });
  const paper = withProblem(printed).problems[name]?.paper;
  if (!paper) return null;
  try {
    const [question] = varyPaper(paper, seed).paper.questions;
    const drawn = question ? withProblem(question.problem) : null;
    return drawn && asksTheSame(lesson, withProblem(printed), drawn) ? null : drawn;
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** Whether every number that the closing asks for is the same: it asks for few of those of its problem. */
function asksTheSame({ closing: { problem, asks } }: Lesson, one: ReadyLesson, other: ReadyLesson): boolean {
  const valuesOf = (lesson: ReadyLesson): ReadonlyMap<string, number> =>
    new Map(lesson.problems[problem]?.worked[0]?.solution.steps.map(({ id, value }) => [id, value]));
  const [before, after] = [valuesOf(one), valuesOf(other)];
  return asks.every(({ step }) => before.get(step) === after.get(step));
}
