import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { ref } from '../../../core/expr/expr.ts';
import { entryOf, matrixTex, shapeOf, written, type MatrixExpr } from '../../../core/expr/matrix.ts';
import { scalarNet, scalarNetSchema } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { activationNames } from '../../../core/layers/activations.ts';
import type { MatrixLine } from '../../../core/views/matrix-line.ts';
import { matrixLines } from '../../../core/views/matrix-text.ts';
import { seeded } from '../../oracles/seeded.ts';

/** A 3-4-2 network over three samples and two updates, so that passes can be distinguished. */
function network(activation: string, last: string, loss: string, over: object = {}) {
  const next = seeded(7);
  const numbers = (n: number): number[] =>
    Array.from({ length: n }, () => Math.round((2 * next() - 1) * 100) / 100);
  const named = (letter: string, values: readonly number[]): Record<string, number> =>
    Object.fromEntries(values.map((value, i) => [`${letter}${i + 1}`, value]));
  return scalarNet.solve(
    scalarNetSchema.parse({
      kind: 'scalar-net',
      samples: Array.from({ length: 3 }, (_, s) => ({
        inputs: named('x', numbers(3)),
        targets: named('y', [s % 2, 1 - (s % 2)]),
      })),
      layers: [4, 2].map((units, l) => ({
        units,
        activation: l === 0 ? activation : last,
        weights: Array.from({ length: units }, () => numbers(l === 0 ? 3 : 4)),
        biases: numbers(units),
      })),
      loss: { name: loss },
      optimizer: { name: 'gradient-descent', learningRate: 0.1 },
      batchSize: 2,
      ...over,
    }),
  );
}

/** The largest difference between a printed entry and its scalar step; relative for numbers above 1. */
function difference(solution: ReturnType<typeof network>, lines: readonly MatrixLine[]): number {
  const values = new Map(solution.steps.map(({ id, value }) => [id, value]));
  const at = (id: string): number => values.get(id) ?? Number.NaN;
  return Math.max(
    ...lines.flatMap(({ reading, steps }) =>
      reading === null
        ? []
        : steps.flatMap((row, i) =>
            row.map(
              (id, j) =>
                Math.abs(evaluate(entryOf(reading, i, j), at) - at(id)) / Math.max(1, Math.abs(at(id))),
            ),
          ),
    ),
  );
}
// About a dozen float64 roundings of numbers of this size, in another order.
const WITHIN = 1e-12;
const passes = (solution: ReturnType<typeof network>) =>
  solution.picture.passes.map((_, i) => matrixLines(solution, i));

describe('the printed matrices equal the scalar steps', () => {
  test.each(activationNames.filter((name) => name !== 'step'))(
    '%s: entry by entry, in every pass',
    (activation) => {
      const solution = network(activation, 'identity', 'squared-error');
      for (const lines of passes(solution)) {
        expect(lines.filter(({ reading }) => reading !== null).map(({ id }) => id)).toEqual(
          expect.arrayContaining([
            'z1',
            'a1',
            'z2',
            'a2',
            'delta2',
            'dW2',
            'db2',
            'delta1',
            'dW1',
            'db1',
            'W1 new',
            'b1 new',
          ]),
        );
        for (const { reading, steps } of lines)
          if (reading) expect(shapeOf(reading)).toEqual([steps.length, steps[0]?.length]);
        expect(difference(solution, lines)).toBeLessThan(WITHIN);
      }
    },
  );

  test.each([
    ['softmax', 'cross-entropy', {}],
    ['sigmoid', 'binary-cross-entropy', {}],
    ['sigmoid', 'squared-error', { conventions: { 'batch-reduction': 'sum' } }],
    ['identity', 'squared-error', { penalties: [{ name: 'l2', strength: 0.1 }] }],
    ['identity', 'squared-error', { optimizer: { name: 'nesterov', learningRate: 0.1 } }],
    ['identity', 'squared-error', { optimizer: { name: 'adam', learningRate: 0.1 } }],
  ])('an output of %s under %s %o', (last, loss, over) => {
    const solution = network('tanh', last, loss, over);
    for (const lines of passes(solution)) expect(difference(solution, lines)).toBeLessThan(WITHIN);
  });

  test('a wrong formula is detected: W for its transpose, a missing product, the slope of another layer', () => {
    const solution = network('tanh', 'identity', 'squared-error');
    const [lines = []] = passes(solution);
    const wrong = (id: string, change: (reading: MatrixExpr) => MatrixExpr): MatrixLine[] =>
      lines
        .filter((line) => line.id === id)
        .map((line) => ({ ...line, reading: line.reading && change(line.reading) }));
    expect(
      difference(
        solution,
        wrong('delta1', (reading) => (reading.op === 'hadamard' ? reading.left : reading)),
      ),
    ).toBeGreaterThan(1e-3);
    expect(
      difference(
        solution,
        wrong('z1', (reading) => (reading.op === 'sum' ? reading.left : reading)),
      ),
    ).toBeGreaterThan(1e-3);
    expect(
      difference(
        solution,
        wrong('W1 new', (reading) => (reading.op === 'difference' ? { ...reading, op: 'sum' } : reading)),
      ),
    ).toBeGreaterThan(1e-3);
    const delta = lines.find(({ id }) => id === 'delta1')?.reading;
    if (delta?.op !== 'hadamard' || delta.left.op !== 'product' || delta.left.left.op !== 'transpose')
      throw new Error('δ₁ is not (W₂ᵀδ₂) ⊙ f′(z₁)');
    const untransposed: MatrixExpr = { op: 'product', left: delta.left.left.of, right: delta.left.right };
    expect(() => shapeOf(untransposed)).toThrow('a product of 2×4 and 2×1');
  });
});

test('the same printer writes the symbols and the numbers', () => {
  const solution = network('tanh', 'identity', 'squared-error');
  const delta = matrixLines(solution, 0, (tex) => tex).find(({ id }) => id === 'delta1');
  expect(delta?.formula).toBe(
    "\\left(W_{2}^{\\top}\\,\\boldsymbol{\\delta}_{2}\\right) \\odot f'(\\mathbf{z}_{1})",
  );
  expect(delta?.numbers).toMatch(
    /^\\left\(\\begin\{bmatrix\}.*\\end\{bmatrix\}\^\{\\top\}\\,\\begin\{bmatrix\}.*\\end\{bmatrix\}\\right\) \\odot \\begin\{bmatrix\}.*\\end\{bmatrix\}$/,
  );
});

test('sums inside a difference get brackets, and incompatible shapes are refused', () => {
  const [A, B, C] = ['A', 'B', 'C'].map((name) => written(name, [[ref(name)]])) as [
    MatrixExpr,
    MatrixExpr,
    MatrixExpr,
  ];
  const tex = (expr: MatrixExpr): string =>
    matrixTex(
      expr,
      (matrix) => matrix.tex,
      () => '\\eta',
    );
  expect(tex({ op: 'difference', left: A, right: { op: 'sum', left: B, right: C } })).toBe(
    'A - \\left(B + C\\right)',
  );
  expect(tex({ op: 'product', left: { op: 'sum', left: A, right: B }, right: C })).toBe(
    '\\left(A + B\\right)\\,C',
  );
  expect(tex({ op: 'difference', left: A, right: { op: 'scaled', by: ref('eta'), of: B } })).toBe(
    'A - \\eta\\,B',
  );
  expect(() => shapeOf({ op: 'sum', left: A, right: written('D', [[ref('d'), ref('e')]]) })).toThrow(
    'sum of 1×1 and 1×2',
  );
});
