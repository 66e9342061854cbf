import { gradeQuestion } from '../../../core/marking/grade.ts';
import { papers } from '../../../core/papers/index.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';

/** Question 2 of the seed paper: 29 boxes, seven of them 0. */
export function seedQuestion2(): WorkedQuestion {
  const seed = papers().find(({ id }) => id === 'cs60010-2023-midsem');
  const found = seed && workPaper(seed).find(({ question }) => question.id === '2');
  if (!found) throw new Error('the seed paper has no question 2');
  return found;
}

/** The share of the marks for the same number in every box. */
export function shareOfConstant({ question, boxes, ...worked }: WorkedQuestion, constant: number): number {
  const answers = Object.fromEntries(boxes.map(({ id }) => [id, String(constant)]));
  return gradeQuestion({ question, boxes, ...worked }, answers).score / question.marks;
}

/** Numbers that somebody who guesses would try: round ones, every answer of the question, and its negative. */
export function constantsFor({ solution }: WorkedQuestion): readonly number[] {
  const values = solution.steps.map(({ value }) => value);
  const round = [0, 0.01, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10, 64, 100];
  return [
    ...new Set([...round, ...round.map((x) => -x), ...values, ...values.map((x) => -x)].map((x) => x + 0)),
  ];
}
