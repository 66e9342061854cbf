import { expect } from 'vitest';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { Answers } from '../../../core/marking/script.ts';
import type { BoxMark, QuestionMark } from '../../../core/marking/verdict.ts';
import { papers } from '../../../core/papers/index.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';

export const seed = papers()[0] as Paper;
export const worked = new Map(workPaper(seed).map((one) => [one.question.id, one]));
export const question = (id: string): WorkedQuestion => worked.get(id) as WorkedQuestion;
export const grade = (id: string, answers: Answers): QuestionMark => gradeQuestion(question(id), answers);
export const keyOf = (id: string): Answers => question(id).question.key;
export const box = (mark: QuestionMark, id: string): BoxMark =>
  mark.boxes.find((one) => one.id === id) as BoxMark;
export const verdicts = (mark: QuestionMark, verdict: BoxMark['verdict']): string[] =>
  mark.boxes.filter((one) => one.verdict === verdict).map(({ id }) => id);

/** One box of question 2: 15 marks over 29 boxes. */
export const ONE = 15 / 29;
/** A box has a whole number of units of 1/3600 of a mark, so a sum over 29 of them may be off by some of these. */
export const CENT = 2;
/** Timeout in milliseconds: hundreds of scripts on a busy machine. */
export const PATIENT = 60_000;

/** One sentence has one end. Text quoted from a script may contain anything. */
export const expectOneSentence = ({ why }: BoxMark): void => {
  expect(why).toMatch(/[.…”]$/);
  expect(why.replace(/“[^”]*”/g, '')).not.toMatch(/[.!?] \p{Lu}/u);
  expect(why).not.toMatch(/\p{Cc}/u);
  expect(why.length).toBeGreaterThan(4);
};
