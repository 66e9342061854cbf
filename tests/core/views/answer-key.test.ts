import { expect, test } from 'vitest';
import { paperCalled, papers } from '../../../core/papers/index.ts';
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
  expect(box.marks).toBeCloseTo(15 / 29, 3);
  expect(box.follows.map(({ plain }) => plain)).toEqual(['∂L/∂w₁']);
  // With the statement's own w₂ and w₃ the unit h₁ is cut, so w₁ does not move.
  expect(box.accepted.map(({ answer }) => answer)).toContainEqual({ type: 'tex', tex: '0.1' });
});

test('a choice has the right option with its text, words have their ideas', () => {
  expect(boxOf('4d', 'choice').answer).toEqual({ type: 'text', text: 'B. Nesterov accelerated momentum' });
  const [words] = keyOf('7c');
  expect(words?.answer.type).toBe('text');
  expect(words?.accepted.some(({ why }) => why.en.startsWith('must name transfer learning'))).toBe(true);
});

test('a rule has the other forms that are accepted', () => {
  const box = boxOf('1c', "w'");
  expect(box.accepted.length).toBeGreaterThan(0);
  expect(box.answer.type).toBe('tex');
});

test('the answer to a rule is the form that the question states, whatever the default', () => {
  const answerTo = (question: string): unknown =>
    answerKey(
      workQuestion(
        paperCalled('midterm-first-course')?.questions.find(({ id }) => id === question) ?? ({} as never),
      ),
    )[0]?.answer;
  // The question says “the mean over m samples”; the default of a batch is the sum.
  expect(answerTo('5a')).toMatchObject({ tex: expect.stringContaining('\\frac{1}{m}') as string });
});

test('a shape under another convention is accepted too', () => {
  // 55 = 2·27 + 1: 27 by the floor, 28 where the incomplete window is kept.
  const shapes = keyOf('7a').flatMap(({ accepted }) => accepted.map(({ answer }) => answer));
  expect(shapes).toContainEqual({ type: 'tex', tex: '28 \\times 28 \\times 128' });
});

test('a decision for the printed shape changes the key and what is worked from it, and leaves one answer', () => {
  const question = papers()
    .find((paper) => paper.id === 'cs60010-2023-midsem')
    ?.questions.find((one) => one.id === '7a');
  if (!question) throw new Error('no question 7a');
  const reason = 'the course takes the ceiling';
  const keyed = (take: 'theirs' | 'both'): readonly KeyedBox[] =>
    answerKey(workQuestion({ ...question, decisions: { '5 shape': { take, reason } } }));
  const shape = keyed('theirs').find(({ id }) => id === '5 shape');
  expect(shape?.answer).toEqual({ type: 'tex', tex: '28 \\times 28 \\times 128' });
  expect(shape?.decision).toEqual({ take: 'theirs', reason });
  expect(shape?.accepted).toEqual([]);
  // 28 · 28 · 128 · 10
  const weights = keyed('theirs').find(({ id }) => id === '6 weights');
  expect(JSON.stringify(weights?.answer)).toContain('1{,}003{,}520');
  expect(keyed('both').find(({ id }) => id === '5 shape')?.accepted).toContainEqual({
    why: expect.objectContaining({ en: 'as the key prints it' }),
    answer: { type: 'text', text: '28x28x128' },
  });
});
