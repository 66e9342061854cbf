import { problemError, within } from '../errors.ts';
import { boxesOf, presentationOf, solveProblem, type AnySolution, type Problem } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import type { Presentation } from '../kinds/presentation.ts';
import type { Paper, Question } from './paper.ts';

/** A question with its solution and boxes: all that the board, the answer sheet and the printed page need. */
export interface WorkedQuestion<S extends AnySolution = AnySolution> {
  readonly question: Question;
  readonly solution: S;
  readonly boxes: readonly Box[];
  /** How the pages show it. */
  readonly presentation: Presentation;
  /**
   * The disputes that come with another reading of the question, worked: by index into `question.disputes`.
   */
  readonly readings: readonly { readonly dispute: number; readonly solution: AnySolution }[];
}

/** Every question of a paper, solved. Throws ProblemError located at the question. */
export function workPaper(paper: Paper): WorkedQuestion[] {
  return paper.questions.map((question) => within(placeOf(paper, question), () => workQuestion(question)));
}

export function workQuestion(question: Question): WorkedQuestion {
  const solution = solveProblem(question.problem);
  const boxes = boxesOf(question.problem, solution);
  const readings = question.disputes.flatMap(({ reading }, dispute) =>
    reading
      ? [{ dispute, solution: within(`disputes[${dispute}].reading`, () => workReading(reading, boxes)) }]
      : [],
  );
  return { question, solution, boxes, presentation: presentationOf(question.problem, solution), readings };
}

/** Another reading of the question must ask for the same: answers are marked box by box under each. */
function workReading(reading: Problem, boxes: readonly Box[]): AnySolution {
  const solution = solveProblem(reading);
  const ids = boxesOf(reading, solution).map(({ id }) => id);
  const asked = boxes.map(({ id }) => id);
  const missing = asked.find((id) => !ids.includes(id));
  const extra = ids.find((id) => !asked.includes(id));
  if (missing !== undefined || extra !== undefined) {
    throw problemError(
      '',
      missing === undefined
        ? `has the box ${extra ?? ''}, which the question has not`
        : `has no box ${missing}, which the question has`,
      'ask for the same boxes as the question',
    );
  }
  return solution;
}

/**
 * How a question is called in messages: `question 7a`, or `problem` in a file that holds one problem only.
 */
export const placeOf = (paper: Paper, question: Question): string =>
  paper.type === 'problem' ? 'problem' : `question ${question.id}`;
