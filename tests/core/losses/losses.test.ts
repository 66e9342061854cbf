import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { substitute, call, add, div, ref } from '../../../core/expr/expr.ts';
import { toPlain } from '../../../core/expr/print.ts';
import { crossEntropy } from '../../../core/losses/cross-entropy.ts';
import type { Compared } from '../../../core/losses/loss.ts';
import { squaredError } from '../../../core/losses/squared-error.ts';
import { expectClose } from '../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../oracles/finite-differences.ts';

const compared = (n: number, activation: string): Compared[] =>
  Array.from({ length: n }, (_, i) => ({
    output: `o${i + 1}`,
    target: `y${i + 1}`,
    sum: `z${i + 1}`,
    activation,
  }));
const written = (expr: Parameters<typeof toPlain>[0]): string => toPlain(expr, (id) => ({ text: id }));
const FACTORS = ['half', 'one', 'mean'] as const;

describe('squared error', () => {
  // Targets 1 and 0, outputs 0.6 and 0.2: the squares are 0.16 and 0.04.
  test.each([
    ['half', 0.1],
    ['one', 0.2],
    ['mean', 0.1],
  ] as const)('with the factor “%s” comes to %d', (factor, wanted) => {
    const { formula } = squaredError.line(compared(2, 'identity'), { 'squared-error-factor': factor });
    const values: Readonly<Record<string, number>> = { y1: 1, y2: 0, o1: 0.6, o2: 0.2 };
    expect(evaluate(formula, (id) => values[id] ?? Number.NaN)).toBeCloseTo(wanted, 15);
  });

  test.each([
    ['half', '½·(y1 − o1)²', '−(y1 − o1)'],
    ['one', '(y1 − o1)²', '−2·(y1 − o1)'],
    ['mean', '(y1 − o1)²', '−2·(y1 − o1)'], // the mean over one output
  ] as const)(
    'with the factor “%s” is written L = %s, ∂L/∂o = %s, as examiners do',
    (factor, formula, slope) => {
      const line = squaredError.line(compared(1, 'identity'), { 'squared-error-factor': factor });
      expect(written(line.formula)).toBe(formula);
      expect(line.partials['o1'] && written(line.partials['o1'])).toBe(slope);
    },
  );

  test('is halved unless the problem says otherwise', () => {
    expect(squaredError.conventions(undefined)).toEqual([
      { name: 'squared-error-factor', choice: 'half', stated: false },
    ]);
    expect(squaredError.line(compared(1, 'identity'), undefined)).toEqual(
      squaredError.line(compared(1, 'identity'), { 'squared-error-factor': 'half' }),
    );
  });

  test.each(FACTORS)('with the factor “%s” has slopes that agree with finite differences', (factor) => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((n) => fc.array(fc.tuple(number, number), { minLength: n, maxLength: n })),
        (pairs) => {
          const { formula, partials } = squaredError.line(compared(pairs.length, 'identity'), {
            'squared-error-factor': factor,
          });
          pairs.forEach(([, o], i) => {
            const at =
              (moved: number) =>
              (id: string): number =>
                id === `o${i + 1}`
                  ? moved
                  : (pairs[Number(id.slice(1)) - 1]?.[id.startsWith('y') ? 0 : 1] ?? Number.NaN);
            const slope = partials[`o${i + 1}`];
            expectClose(
              slope ? evaluate(slope, at(o)) : Number.NaN,
              centralDifference((moved) => evaluate(formula, at(moved)), o),
              BY_DIFFERENCES,
            );
          });
        },
      ),
      { seed: 20230223, numRuns: 100 },
    );
  });
});

describe('cross-entropy', () => {
  test('of the right class is −ln of its probability', () => {
    const { formula } = crossEntropy.line(compared(2, 'sigmoid'));
    const values: Readonly<Record<string, number>> = { y1: 1, y2: 0, o1: 0.25, o2: 0.75 };
    expect(evaluate(formula, (id) => values[id] ?? Number.NaN)).toBe(Math.log(4));
  });

  test('the gradient by a probability is −y/p', () => {
    const slope = crossEntropy.line(compared(1, 'sigmoid')).partials['o1'];
    expect(slope && written(slope)).toBe('−y1/o1');
  });

  test('the gradient together with its softmax is p − y, as finite differences confirm', () => {
    const logits = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 });
    const targets = fc.constantFrom([1, 0, 0], [0, 1, 0], [0.2, 0.3, 0.5]);
    const { formula, partials } = crossEntropy.line(compared(3, 'softmax'));
    const total = add(...[1, 2, 3].map((i) => call('exp', ref(`z${i}`))));
    const ofSums = (expr: typeof formula): typeof formula =>
      substitute(expr, (id) =>
        id.startsWith('o') ? div(call('exp', ref(`z${id.slice(1)}`)), total) : undefined,
      );
    expect(Object.keys(partials)).toEqual(['z1', 'z2', 'z3']);
    expect(partials['z1'] && written(partials['z1'])).toBe('o1 − y1');
    fc.assert(
      fc.property(logits, targets, (z, y) => {
        z.forEach((value, i) => {
          const at =
            (moved: number) =>
            (id: string): number =>
              id === `z${i + 1}`
                ? moved
                : ((id.startsWith('y') ? y : z)[Number(id.slice(1)) - 1] ?? Number.NaN);
          const slope = partials[`z${i + 1}`];
          expectClose(
            slope ? evaluate(ofSums(slope), at(value)) : Number.NaN,
            centralDifference((moved) => evaluate(ofSums(formula), at(moved)), value),
            BY_DIFFERENCES,
          );
        });
      }),
      { seed: 20230223, numRuns: 100 },
    );
  });
});
