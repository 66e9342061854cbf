import { expect, test } from 'vitest';
import { papers } from '../../../core/papers/index.ts';
import { workPaper } from '../../../core/paper/solve.ts';
import { unstatedGivens } from '../../../core/views/givens.ts';

const worked = papers().flatMap((paper) =>
  workPaper(paper).map((one) => ({ ...one, at: `${paper.id} ${one.question.id}` })),
);
const formulasAt = (at: string): readonly string[] =>
  worked.find((one) => one.at === at)?.formulas.flatMap(({ lines }) => lines) ?? [];

test('a network needs its activation, its loss and its rule', () => {
  expect(formulasAt('cs60010-2023-midsem 2')).toEqual([
    'ReLU(z) = max(0, z)',
    'ReLU′(z) = 1 if z > 0, 0 if z < 0',
    'L = ½ Σ (y − o)²',
    'w′ = w − η·∂L/∂w',
  ]);
});

test('a question that asks for a rule has none: the sheet would be the answer', () => {
  expect(formulasAt('cs60010-2023-midsem 1c')).toEqual([]);
});

test('givens are listed where there is no prompt, every sample with its numbers', () => {
  const line = worked.find(({ at }) => at === 'line-two-epochs 1');
  if (!line) throw new Error('the line is on the Shelf');
  expect(unstatedGivens(line)).toBeNull();
  const givens = unstatedGivens({ ...line, question: { ...line.question, prompt: '' } });
  expect(givens?.values).toHaveLength(9);
  expect(givens?.values.map(({ tex }) => tex)).toContain('\\eta = 0.1');
  expect(givens?.sentences.join('; ')).toContain('Gradient of a batch: sum over the batch');
});
