import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../core/errors.ts';
import { add, call, div, mul, num, pow, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import type { Line } from '../../../core/solution/step.ts';

const line = (id: string, formula: Expr): Line => ({ id, phase: 'work', formula });

test('a rational line has a fraction, and its float64 is the nearest to it', () => {
  // L = ½·(0.5 − 0.15)² = 49/800. Computed in float64 it is 0.06124999999999999.
  const [, , loss] = evaluateLines([
    line('y', num('0.5')),
    line('o', num('0.15')),
    line('L', mul(div(num(1), num(2)), pow(sub(ref('y'), ref('o')), 2))),
  ]);
  expect(loss).toMatchObject({ exact: '49/800', value: 0.06125, dependsOn: ['y', 'o'] });
});

test('a line that uses an irrational one has no fraction', () => {
  const [, a, b] = evaluateLines([
    line('z', num(1)),
    line('a', call('exp', ref('z'))),
    line('b', add(ref('a'), num(1))),
  ]);
  expect(a).toMatchObject({ exact: null, value: Math.E });
  expect(b).toMatchObject({ exact: null, value: Math.E + 1 });
});

test('a later line that does not use the irrational one has a fraction', () => {
  const [, , c] = evaluateLines([
    line('z', num(2)),
    line('a', call('exp', ref('z'))),
    line('c', mul(ref('z'), num('1/3'))),
  ]);
  expect(c?.exact).toBe('2/3');
});

test('no value is −0', () => {
  const [, irrational] = evaluateLines([
    line('z', num(2)),
    line('a', mul(num(-1), num(0), call('exp', ref('z')))),
  ]);
  expect(Object.is(irrational?.value, 0)).toBe(true);
});

describe('a replaced value', () => {
  const lines = [line('a', num(2)), line('b', mul(ref('a'), num(3))), line('c', add(ref('b'), num(1)))];

  test('affects every later line that uses it and no earlier one', () => {
    // A student has b = 7 instead of 6; then c = 8.
    expect(
      evaluateLines(lines, new Map([['b', { value: 7, exact: new Fraction(7) }]])).map(({ value, exact }) => [
        value,
        exact,
      ]),
    ).toEqual([
      [2, '2'],
      [7, '7'],
      [8, '8'],
    ]);
  });

  test('without a fraction makes the lines that use it inexact', () => {
    expect(
      evaluateLines(lines, new Map([['b', { value: 6.1, exact: null }]])).map(({ exact }) => exact),
    ).toEqual(['2', null, null]);
  });
});

describe('a value that is not finite is an error of the problem, and names the line', () => {
  test.each<[string, Expr, string]>([
    ['a division by 0', div(num(1), ref('zero')), 'Infinity'],
    ['the logarithm of 0', call('ln', ref('zero')), '-Infinity'],
    ['the root of −1', call('sqrt', sub(ref('zero'), num(1))), 'NaN'],
    ['an overflow', call('exp', num(1000)), 'Infinity'],
    ['0/0', div(ref('zero'), ref('zero')), 'NaN'],
  ])('%s', (_name, formula, comesTo) => {
    const work = (): unknown => evaluateLines([line('zero', num(0)), line('bad', formula)]);
    expect(work).toThrow(ProblemError);
    expect(work).toThrow(`step bad: comes to ${comesTo}; check the numbers it is made from`);
  });
});

test('a divisor that is too small for float64 is no 0: the quotient is too large', () => {
  const tiny = line('tiny', num(1e-300));
  const work = (under: Expr) => (): unknown => evaluateLines([tiny, line('bad', div(num(1), under))]);
  expect(work(mul(ref('tiny'), ref('tiny')))).toThrow('the number is too large for float64');
  expect(work(sub(ref('tiny'), ref('tiny')))).toThrow('this is a division by 0');
});

test('a line used before it is computed is a bug, not an error of the document', () => {
  expect(() => evaluateLines([line('b', ref('a')), line('a', num(1))])).toThrow(RangeError);
});
