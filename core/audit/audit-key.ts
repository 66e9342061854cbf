import type { Paper } from '../paper.ts';
import { gradeQuestion } from '../grading/grade.ts';
import { placeOf, type WorkedQuestion } from '../solve.ts';

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

/** A printed key held against the solution, by marking it like a student's script, as the question stands and without the other readings. */
export function auditKey(paper: Paper, worked: readonly WorkedQuestion[]): KeyFinding[] {
  return worked.flatMap(({ question, solution, boxes }) => {
    const asItStands = { question: { ...question, disputes: [] }, solution: { ...solution, alternatives: [] }, boxes, readings: [] } as WorkedQuestion;
    const marked = gradeQuestion(asItStands, question.key);
    return marked.boxes
      .filter(({ id, verdict }) => question.key[id] !== undefined && verdict !== 'right')
      .map(({ id, typed, expected, why }): KeyFinding => ({
        where: `${placeOf(paper, question)}, ${id}`,
        printed: typed,
        ours: expected,
        why,
        disputed: question.disputes.some(({ marks }) => marks.includes(id)),
      }));
  });
}
