import { expect, test } from 'vitest';
import { papers } from '../../../core/papers/index.ts';
import { workQuestion } from '../../../core/paper/solve.ts';
import { answerKey, type KeyedBox } from '../../../core/views/answer-key.ts';

const keyOf = (id: string): readonly KeyedBox[] => {
  const question = papers()
    .find((paper) => paper.id === 'cs60010-2023-midsem')
    ?.questions.find((one) => one.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return answerKey(workQuestion(question));
};
const boxOf = (question: string, id: string): KeyedBox => {
  const found = keyOf(question).find((box) => box.id === id);
  if (!found) throw new Error(`no box ${id}`);
  return found;
};

test('a number has its value, its share of the marks, the other reading, and what it follows from', () => {
  const box = boxOf('2', "w1'");
  // w₁′ = 0.1 − 0.5·(−0.175) = 0.1875 (the printed key); 15 marks over 29 boxes.
  expect(box.answer).toEqual({ type: 'tex', tex: '0.1875' });
  expect(box.marks).toBeCloseTo(15 / 29, 12);
  expect(box.follows.map(({ plain }) => plain)).toEqual(['∂L/∂w₁']);
  // With the statement's own w₂ and w₃ the unit h₁ is cut, so w₁ does not move.
  expect(box.accepted.map(({ answer }) => answer)).toContainEqual({ type: 'tex', tex: '0.1' });
});

test('a choice has the right option with its text, words have their ideas', () => {
  expect(boxOf('4d', 'choice').answer).toEqual({ type: 'text', text: 'B. Nesterov accelerated momentum' });
  const [words] = keyOf('7c');
  expect(words?.answer.type).toBe('text');
  expect(words?.accepted.some(({ why }) => why.startsWith('must name transfer learning'))).toBe(true);
});

test('a rule has the other forms that are accepted', () => {
  const box = boxOf('1c', "w'");
  expect(box.accepted.length).toBeGreaterThan(0);
  expect(box.answer.type).toBe('tex');
});

test('a shape under another convention is accepted too', () => {
  // 55 = 2·27 + 1: 27 by the floor, 28 where the incomplete window is kept.
  const shapes = keyOf('7a').flatMap(({ accepted }) => accepted.map(({ answer }) => answer));
  expect(shapes).toContainEqual({ type: 'tex', tex: '28 \\times 28 \\times 128' });
});
