import { symbolOf } from '../format/symbol.ts';
import { gradeQuestion } from './grade.ts';
import type { Box } from '../kinds/kind.ts';
import type { Paper } from '../paper/paper.ts';
import { placeOf, type WorkedQuestion } from '../paper/solve.ts';

/** A printed answer that differs from ours. */
export interface KeyFinding {
  /** `question 7a, POOL-2 shape` */
  readonly where: string;
  readonly printed: string;
  readonly ours: string;
  readonly why: string;
  /** Whether the paper records a dispute about it. */
  readonly disputed: boolean;
}

/**
 * Compares a printed key with the solution by marking it like a student's script, under the question's own
 * reading only.
 */
export function auditKey(paper: Paper, worked: readonly WorkedQuestion[]): KeyFinding[] {
  return worked.flatMap((one) => {
    const { question, solution } = one;
    return [one.boxes, unaskedBoxes(one)].flatMap((boxes) => {
      const asItStands = {
        ...one,
        question: { ...question, disputes: [] },
        solution: { ...solution, alternatives: [] },
        boxes,
        readings: [],
      } as WorkedQuestion;
      return gradeQuestion(asItStands, question.key)
        .boxes.filter(({ id, verdict }) => Object.hasOwn(question.key, id) && verdict !== 'right')
        .map(({ id, typed, expected, why }): KeyFinding => ({
          where: `${placeOf(paper, question)}, ${id}`,
          printed: typed,
          ours: expected,
          // A printed value is not a student's answer, so the sentence is reworded.
          why: why.includes('your own')
            ? 'It follows from an earlier printed value that differs from ours.'
            : why,
          disputed: question.disputes.some(({ marks }) => marks.includes(id)),
        }));
    });
  });
}

const FIGURES = 3;

/** Boxes for steps that the key prints although the question does not ask for them. */
function unaskedBoxes({ question, solution, boxes }: WorkedQuestion): readonly Box[] {
  return solution.steps
    .filter(({ id }) => Object.hasOwn(question.key, id) && !boxes.some((box) => box.id === id))
    .map(({ id }) => ({
      id,
      label: symbolOf(id),
      group: 'Printed',
      weight: 1,
      accepts: { type: 'real', step: id, figures: FIGURES },
      contract: `${FIGURES} significant figures or exact`,
    }));
}
