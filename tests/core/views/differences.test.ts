import { describe, expect, test } from 'vitest';
import { vectorActivationSchema } from '../../../core/kinds/vector-activation/vector-activation.ts';
import { findPaper } from '../../../core/index.ts';
import type { Problem } from '../../../core/kinds/index.ts';
import { workQuestion, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { differencesOf } from '../../../core/views/differences.ts';
import { withValueAt } from '../../../core/views/edit.ts';

const question = findPaper('cs60010-2023-midsem')?.questions.find(({ id }) => id === '2');
function q2(w5: number): WorkedQuestion {
  if (!question) throw new Error('question 2 is missing');
  return workQuestion({
    ...question,
    problem: withValueAt(question.problem, ['parameters', 'w5'], w5) as Problem,
    key: {},
    disputes: [],
  });
}

describe('w₅ of question 2 from 0.5 to 0.7', () => {
  const { givens, worked } = differencesOf(q2(0.5), q2(0.7));

  test('is the only given that differs', () => {
    expect(
      givens.map(({ label, before, after, by, direction }) => [label.plain, before, after, by, direction]),
    ).toEqual([['w₅', '0.5', '0.7', '+0.2', 'up']]);
  });

  test('lowers the loss first of all: ½(0.5 − 0.15)² = 0.06125 to ½(0.5 − 0.21)² = 0.04205', () => {
    expect(worked[0]).toMatchObject({
      id: 'L',
      before: '0.06125',
      after: '0.04205',
      by: '−0.0192',
      direction: 'down',
      asked: true,
    });
  });

  test('does not change earlier steps', () => {
    const ids = worked.map(({ id }) => id);
    for (const same of ['z1', 'a1', 'z2', 'a2']) expect(ids).not.toContain(same);
    // o₁ = 0.7·0.3, ∂L/∂w₅ = −(0.5 − 0.21)·0.3 = −0.087, and w₅′ = 0.7 + 0.5·0.087 = 0.7435.
    expect(worked.find(({ id }) => id === 'o1')).toMatchObject({ before: '0.15', after: '0.21' });
    expect(worked.find(({ id }) => id === "w5'")).toMatchObject({ before: '0.5525', after: '0.7435' });
  });
});

test('two equal solutions have no differences', () => {
  expect(differencesOf(q2(0.5), q2(0.5))).toEqual({ givens: [], worked: [] });
});

test('a step that only one of them has is listed with null on the other side', () => {
  const relu = (vector: readonly number[]): WorkedQuestion =>
    workQuestion({
      id: '1',
      title: 'ReLU',
      prompt: '',
      marks: 1,
      key: {},
      disputes: [],
      problem: vectorActivationSchema.parse({ kind: 'vector-activation', function: 'relu', vector }),
    });
  const { givens } = differencesOf(relu([1]), relu([1, 2]));
  expect(givens).toMatchObject([{ id: 'a2', before: null, after: '2', by: null, direction: null }]);
});
