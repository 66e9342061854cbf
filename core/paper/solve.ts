import type { Text } from '../language/text.ts';
import { problemError, within } from '../errors.ts';
import type { AnySolution, Problem } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import type { Presentation } from '../kinds/presentation.ts';
import type { Paper, Question } from './paper.ts';
import { askedBoxes } from './asked-boxes.ts';
import { formulasOf, type SheetFormula } from './formula-sheet.ts';
import { boxesAsked, presentationAsked, solveAsked } from './question-boxes.ts';
import { readBack } from './read-back.ts';

/** A question with its solution and boxes: all that the board, the answer sheet and the printed page need. */
export interface WorkedQuestion<S extends AnySolution = AnySolution> {
  readonly question: Question;
  readonly solution: S;
  readonly boxes: readonly Box[];
  /** How the pages present it. */
  readonly presentation: Presentation;
  /** How the problem was understood, part by part, with the conventions in effect. */
  readonly readBack: readonly Text[];
  /** The general formulas it needs, for a formula sheet. */
  readonly formulas: readonly SheetFormula[];
  /**
   * The solved alternative readings of the question, each with the index of its dispute in
   * `question.disputes`.
   */
  readonly readings: readonly { readonly dispute: number; readonly solution: AnySolution }[];
}

/** A paper with every question solved. */
export interface WorkedPaper {
  readonly paper: Paper;
  readonly worked: readonly WorkedQuestion[];
}

/** Every question of a paper, solved. Throws ProblemError located at the question. */
export function workPaper(paper: Paper): WorkedQuestion[] {
  return paper.questions.map((question) => within(placeOf(paper, question), () => workQuestion(question)));
}

export function workQuestion(question: Question): WorkedQuestion {
  const solution = solveAsked(question, question.problem);
  const boxes = askedBoxes(question, boxesAsked(question, question.problem, solution), solution);
  const readings = question.disputes.flatMap(({ reading }, dispute) =>
    reading
      ? [
          {
            dispute,
            solution: within(`disputes[${dispute}].reading`, () => workReading(question, reading, boxes)),
          },
        ]
      : [],
  );
  return {
    question,
    solution,
    boxes,
    presentation: presentationAsked(question, question.problem, solution),
    readBack: readBack(question.problem, solution),
    formulas: formulasOf(question.problem, solution, boxes),
    readings,
  };
}

/**
 * Solves another reading of the question. It must ask for the same boxes, because answers are marked box by
 * box under each reading.
 */
function workReading(question: Question, reading: Problem, boxes: readonly Box[]): AnySolution {
  const solution = solveAsked(question, reading);
  const ids = boxesAsked(question, reading, solution).map(({ id }) => id);
  const asked = boxes.map(({ id }) => id);
  const missing = asked.find((id) => !ids.includes(id));
  const extra = ids.find((id) => !asked.includes(id));
  if (missing !== undefined || extra !== undefined) {
    throw problemError(
      '',
      missing === undefined
        ? `has the box ${extra ?? ''}, which the question does not have`
        : `has no box ${missing}, which the question has`,
      'ask for the same boxes as the question',
    );
  }
  return solution;
}

/** The name of a question in messages: `question 7a`, or `problem` in a file with a single problem. */
export const placeOf = (paper: Pick<Paper, 'type'>, question: Question): string =>
  paper.type === 'problem' ? 'problem' : `question ${question.id}`;
