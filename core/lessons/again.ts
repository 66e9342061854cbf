import { ProblemError } from '../errors.ts';
import { varyPaper } from '../vary/index.ts';
import type { Lesson, LessonProblem } from './lesson.ts';
import { readyLesson, type ReadyLesson } from './ready.ts';

/**
 * The closing of a lesson alone, with other numbers from a seed: the same ones for the same seed. null where its
 * words hold numbers of the printed problem, or where no draw is good enough.
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
    return question ? withProblem(question.problem) : null;
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
