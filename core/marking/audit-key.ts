import { symbolOf } from '../format/symbol.ts';
import { gradeQuestion } from './grade.ts';
import type { Box } from '../kinds/kind.ts';
import type { Paper } from '../paper/paper.ts';
import { placeOf, type WorkedQuestion } from '../paper/solve.ts';

/** A printed answer that does not agree with ours. */
export interface KeyFinding {
  /** `question 7a, POOL-2 shape` */
  readonly where: string;
  readonly printed: string;
  readonly ours: string;
  readonly why: string;
  /** Does the paper record a dispute about it? */
  readonly disputed: boolean;
}

/**
 * A printed key held against the solution, by marking it like a student's script, as the question stands and
 * without the other readings.
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
          // A printed value has no student behind it.
          why: why.includes('your own')
            ? 'It follows from an earlier printed value that differs from ours.'
            : why,
          disputed: question.disputes.some(({ marks }) => marks.includes(id)),
        }));
    });
  });
}

const FIGURES = 3;

/** Steps that the key prints without their being asked for. */
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
