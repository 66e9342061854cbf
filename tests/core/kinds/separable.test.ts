import fc from 'fast-check';
import { expect, test } from 'vitest';
import Fraction from 'fraction.js';
import { separation, type Point } from '../../../core/kinds/separable.ts';

const points = (table: readonly (readonly [x: readonly number[], side: 1 | -1])[]): Point[] =>
  table.map(([x, side]) => ({ x: x.map(String), side }));
const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const gate = (...outputs: readonly number[]): Point[] =>
  points(CORNERS.map((x, i) => [x, outputs[i] === 1 ? 1 : -1]));

/** Whether a result proves what it says. */
function holds(all: readonly Point[], withBias = true): 'weights' | 'certificate' {
  const found = separation(all, withBias);
  const extended = all.map(({ x, side }) =>
    [...x, ...(withBias ? ['1'] : [])].map((v) => new Fraction(v).mul(side)),
  );
  if ('weights' in found) {
    for (const x of extended) {
      const z = x.reduce((sum, v, i) => sum.add(v.mul(found.weights[i] ?? 0)), new Fraction(0));
      expect(z.compare(0)).toBe(1);
    }
    return 'weights';
  }
  const lambda = found.certificate.map((v) => new Fraction(v));
  expect(lambda.every((v) => v.compare(0) >= 0 && v.d === 1n)).toBe(true);
  expect(lambda.some((v) => v.compare(0) > 0)).toBe(true);
  for (const i of extended[0]?.keys() ?? [])
    expect(
      extended
        .reduce((sum, x, j) => sum.add((x[i] ?? new Fraction(0)).mul(lambda[j] ?? 0)), new Fraction(0))
        .equals(0),
    ).toBe(true);
  return 'certificate';
}

test('of the sixteen functions of two bits all but XOR and XNOR have weights', () => {
  const impossible = Array.from({ length: 16 }, (_, k) =>
    [8, 4, 2, 1].map((bit) => ((k & bit) > 0 ? 1 : 0)),
  ).filter((outputs) => holds(gate(...outputs)) === 'certificate');
  expect(impossible).toEqual([
    [0, 1, 1, 0],
    [1, 0, 0, 1],
  ]);
});

test('XOR: each condition once gives 0 > 0', () => {
  expect(separation(gate(0, 1, 1, 0))).toEqual({ certificate: ['1', '1', '1', '1'] });
});

test('without a bias NOR has no weights: 0 is on no side', () => {
  expect(holds(gate(1, 0, 0, 0), false)).toBe('certificate');
});

test('whatever the points, the result is a proof of itself', () => {
  const point = fc.tuple(
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 }),
    fc.constantFrom(1 as const, -1 as const),
  );
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), fc.boolean(), (table, withBias) => {
      holds(points(table), withBias);
    }),
    { numRuns: 200 },
  );
});
