import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/expr/evaluate.ts';
import { evaluateExact } from '../../../core/expr/exact.ts';
import { add, call, div, mul, neg, num, pow, type Expr } from '../../../core/expr/expr.ts';
import { parseRational, rationalText } from '../../../core/expr/rational.ts';
import { expectClose } from '../../oracles/close.ts';

const exactText = (expr: Expr): string | null => {
  const value = evaluateExact(expr, () => null);
  return value === null ? null : rationalText(value);
};

describe('rational arithmetic stays exact', () => {
  test.each<[string, Expr]>([
    ['3/10', add(num('0.1'), num('0.2'))], // float64 has 0.30000000000000004
    ['49/800', mul(div(num(1), num(2)), pow(num('0.35'), 2))], // ½·(7/20)² = 49/800
    ['3/16', add(num('0.1'), neg(mul(num('0.5'), num('-0.175'))))], // 1/10 + 7/80 = 15/80
    ['67/60', add(num('1/3'), num('0.25'), num('0.2'), num('1/3'))], // 20/60 + 15/60 + 12/60 + 20/60: denominators that do not divide one another
    ['0', add(num('0.3'), neg(num('0.05')), num('-0.25'))],
    ['1/100000000', num('1e-8')],
    ['1200', num('1.2e3')],
    ['-1/3', num('-1/3')],
    ['16/9', pow(num('3/4'), -2)],
    ['1', pow(num(0), 0)],
    ['3/4', call('sqrt', num('9/16'))],
    ['1', call('exp', num(0))],
    ['0', call('ln', num(1))],
    ['7', call('max', num(2), num(7), num('6.9'))],
    ['-2', call('floor', num('-1.5'))],
    ['-1', call('ceil', num('-1.5'))],
    ['0', call('relu', num('-0.3'), num(0))],
    ['3/10', call('relu', num('0.3'), num(0))],
  ])('%s', (text, expr) => {
    expect(exactText(expr)).toBe(text);
  });
});

describe('the exact value is null as soon as a value is not rational', () => {
  test.each<[string, Expr]>([
    ['√2', call('sqrt', num(2))],
    ['√−1', call('sqrt', num(-1))],
    ['e', call('exp', num(1))],
    ['ln 2', call('ln', num(2))],
    ['σ(0.1)', call('sigmoid', num('0.1'))],
    ['2^½', pow(num(2), num('1/2'))],
    ['1/0', div(num(1), num(0))],
    ['0^−1', pow(num(0), -1)],
    ['1 + √2', add(num(1), call('sqrt', num(2)))],
  ])('%s', (_name, expr) => {
    expect(exactText(expr)).toBeNull();
  });

  test('or has too many digits', () => {
    expect(exactText(num(`0.${'1'.repeat(40)}`))).toBe(`${'1'.repeat(40)}/1${'0'.repeat(40)}`);
    expect(exactText(mul(num(`0.${'1'.repeat(40)}`), num(3)))).toBeNull();
    expect(exactText(pow(num(3), 65))).toBeNull();
  });

  test('a tower of powers is not evaluated exactly', () => {
    expect(exactText(pow(num(9), pow(num(9), 9)))).toBeNull();
  });
});

test('the root of a large square number is exact', () => {
  const side = 12345678901234n; // its square, 28 digits, is far beyond float64's 2⁵³
  expect(exactText(call('sqrt', num(String(side * side))))).toBe(String(side));
  expect(exactText(call('sqrt', num(String(side * side + 1n))))).toBeNull();
});

test.each(['', '.', '-', 'e5', '1/0', '1.2.3', '0x10', '1 2', 'NaN', '1/2/3', '1e9999'])(
  '“%s” is not a rational number',
  (text) => {
    expect(parseRational(text)).toBeNull();
  },
);

test('the fraction and the float64 of one expression agree', () => {
  const whole = fc.integer({ min: -50, max: 50 });
  const leaf = fc
    .tuple(whole, fc.integer({ min: 1, max: 20 }))
    .map(([over, under]) => num(`${over}/${under}`));
  const { expr } = fc.letrec<{ expr: Expr }>((tie) => ({
    expr: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('expr'), { minLength: 2, maxLength: 3 }).map((terms) => add(...terms)),
      fc.array(tie('expr'), { minLength: 2, maxLength: 3 }).map((factors) => mul(...factors)),
      tie('expr').map(neg),
      fc.tuple(tie('expr'), leaf).map(([over, under]) => div(over, under)),
      tie('expr').map((base) => pow(base, 2)),
    ),
  }));
  let compared = 0;
  fc.assert(
    fc.property(expr, (one) => {
      const exact = evaluateExact(one, () => null);
      if (exact === null) return;
      compared += 1;
      expectClose(
        evaluate(one, () => Number.NaN),
        exact.valueOf(),
        {
          within: 1e-7,
          relative: true,
          because: 'sums of parts up to 10⁹ that may cancel: 10⁹ roundings of 2.2e-16',
        },
      );
    }),
    { seed: 20230223, numRuns: 1000 },
  );
  expect(compared).toBeGreaterThan(500);
});
