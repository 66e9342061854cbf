import { expect, test } from 'vitest';
import { papers } from '../../../core/papers/index.ts';
import { parseDocument, problemFromText } from '../../../core/index.ts';
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
    'L = ½·(y − o₁)²',
    'w′ = w − η·∂L/∂w',
  ]);
});

/** The lines of the sheet of a typed problem. */
const sheetOf = (kind: 'scalar-net' | 'optimizer-run' | 'loss-value', text: string): readonly string[] => {
  const document = { format: 1, title: 'typed', problem: problemFromText(kind, text) };
  return workPaper(parseDocument(JSON.stringify(document), 'typed')).flatMap(({ formulas }) =>
    formulas.flatMap(({ lines }) => lines),
  );
};

test('the loss is the one that is computed: with the factor and the reduction in use', () => {
  // The mean of two outputs, and the mean of two samples: two factors of ½.
  expect(sheetOf('loss-value', 'mse of (1, 2), (3, 4) against (0, 0), (0, 0)')).toEqual([
    'L₁ = ½·(y₁,₁ − o₁,₁)² + ½·(y₁,₂ − o₁,₂)²',
    'L = ½·(L₁ + L₂)',
  ]);
  expect(sheetOf('loss-value', 'sse of (1, 2) against (0, 0)')).toEqual(['L = (y₁ − o₁)² + (y₂ − o₂)²']);
});

test('the rule is in the form that is computed, with its decay', () => {
  const run = (options: string): readonly string[] =>
    sheetOf('optimizer-run', `momentum on x^2 from 1, lr 0.1, momentum 0.9, 2 steps${options}`);
  expect(run('')).toEqual(['v′ = ρ·v − η·∂L/∂w', 'w′ = w + v′']);
  expect(run(', pytorch form')).toEqual(['v′ = ρ·v + ∂L/∂w', 'w′ = w − η·v′']);
  expect(run(', weight decay 0.01')[0]).toBe('g\u0302 = ∂L/∂w + λ·w');
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
  expect(givens?.sentences.map(({ en }) => en).join('; ')).toContain(
    'Gradient of a batch: sum over the batch',
  );
});
