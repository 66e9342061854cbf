import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { evaluateExact } from '../../../core/expr/exact.ts';
import { add, div, mul, neg, num, pow, ref, sub, type Expr } from '../../../core/expr/expr.ts';
import { sameByNormalForm } from '../../../core/expr/normal-form.ts';
import { parseExpr } from '../../../core/expr/parse.ts';

const names = new Map(['a', 'b', 'c', 'd', 'f', 'w', 'x', 'y', 'v'].map((name) => [name, name]));
const read = (text: string): Expr => {
  const parsed = parseExpr(text, names);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  return parsed.expr;
};
const same = (one: string, other: string): boolean | null => sameByNormalForm(read(one), read(other));

test.each([
  ['2*x*(w*x - y)', '2w*x^2 - 2*x*y'],
  ['(a + b)^3', 'a^3 + 3*a^2*b + 3*a*b^2 + b^3'],
  ['(a^2 - b^2)/(a - b)', 'a + b'],
  ['1/a + 1/b', '(a + b)/(a*b)'],
  ['1/(1/a + 1/b)', 'a*b/(a + b)'],
  ['a/(b/c)', 'a*c/b'],
  ['x^-2', '1/x^2'],
  ['0.5*x', 'x/2'],
  ['0.1*a + 0.2*a', '0.3*a'],
  ['x^(4/2)', 'x*x'],
  ['x^2 - 0.25', '(x - 1/2)*(x + 1/2)'],
  // Euler's identity of four squares.
  [
    '(a^2 + b^2 + c^2 + d^2)*(w^2 + x^2 + y^2 + v^2)',
    '(a*w - b*x - c*y - d*v)^2 + (a*x + b*w + c*v - d*y)^2 + (a*y - b*v + c*w + d*x)^2 + (a*v + b*y - c*x + d*w)^2',
  ],
  ['a - a', '0'],
  ['exp(x)/(exp(x) + exp(y))', '1/(1 + exp(y)/exp(x))'],
  ['sqrt(a*(b + c))', 'sqrt(a*b + a*c)'],
  ['max(2*x, 0) + max(x + x, 0)', '2*max(x*2, 0)'],
  ['|x - y|*w/w', '|x - y|'],
  ['a^b*c/c', 'a^b'],
])('%s = %s', (one, other) => {
  expect(same(one, other)).toBe(true);
});

test.each([
  ['2*x*(w*x - y)', '2*x*(w*x + y)'],
  // As near as float64 can be: the difference is 10⁻³⁰·x.
  ['x', '1.000000000000000000000000000001*x'],
  ['x + y', 'x + y + 1e-200*w'],
  ['1/3*x', '0.3333333333333333*x'],
  // Equal where x is 1, 2, …, 8.
  ['y', 'y + (x-1)*(x-2)*(x-3)*(x-4)*(x-5)*(x-6)*(x-7)*(x-8)'],
  ['x^2', 'x^3'],
  ['a/b', 'b/a'],
  ['x', 'y'],
])('%s ≠ %s', (one, other) => {
  expect(same(one, other)).toBe(false);
});

test.each([
  ['sqrt(x)^2', 'x'],
  ['exp(x + y)', 'exp(x)*exp(y)'],
  ['ln(x)', 'ln(y)'],
  ['x^0.5', 'sqrt(x)'],
  ['x/(y - y)', 'x/(y - y)'],
  ['x^(1/2)', 'x'],
])('%s and %s: the sample points decide', (one, other) => {
  expect(same(one, other)).toBeNull();
});

test('the same symbol is the same number in both formulas, whatever the order in which they name it', () => {
  expect(same('a - b', 'b - a')).toBe(false);
  expect(same('a*b^2', 'b^2*a')).toBe(true);
  expect(same('exp(a)*exp(b)^2', 'exp(b)^2*exp(a)')).toBe(true);
  expect(same('exp(a)*exp(b)^2', 'exp(a)^2*exp(b)')).toBeNull();
});

test('long expansions are given up within a second, powers of powers and of 9 as well', () => {
  const six = '(a + b + c + d + w + x)';
  for (const [one, other] of [
    [`${six}^20`, `${six}^19*${six}`],
    [`(${six}^20)^20`, `${six}^400`],
    ['((((x^64)^64)^64)^64)^64', 'x'],
    ['((((9^64)^64)^64)^64)*x', 'x'],
    [Array.from({ length: 40 }, (_, i) => `1/(a + ${i}*b + c^${i})`).join(' + '), 'x'],
    [`(${Array.from({ length: 60 }, (_, i) => `exp(x + ${i})`).join(' + ')})^9`, 'x'],
  ] as const) {
    const begun = performance.now();
    expect(same(one, other)).toBeNull();
    expect(performance.now() - begun, one.slice(0, 40)).toBeLessThan(1000);
  }
  // What a person writes out is far from the limit: 56 terms.
  expect(same('(a + b + c + d)^5 - (a + b)^5*1', '((a + b) + (c + d))^5 - (b + a)^5')).toBe(true);
});

const rational: fc.Arbitrary<Expr> = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', 'c').map(ref),
    fc.integer({ min: -30, max: 30 }).map((n) => num(n / 10)),
    fc.array(tie('expr'), { minLength: 2, maxLength: 3 }).map((terms) => add(...terms)),
    fc.array(tie('expr'), { minLength: 2, maxLength: 3 }).map((factors) => mul(...factors)),
    tie('expr').map(neg),
    fc.tuple(tie('expr'), tie('expr')).map(([over, under]) => div(over, under)),
    fc.tuple(tie('expr'), fc.integer({ min: -2, max: 3 })).map(([base, exponent]) => pow(base, exponent)),
  ),
})).expr;

test('property: a rewritten formula is the same, and one with more added is another', () => {
  fc.assert(
    fc.property(rational, rational, rational, (one, other, third) => {
      // p(q + r) = rp + qp, in another order and over another denominator.
      const left = mul(one, add(other, third));
      const right = div(add(mul(third, one, ref('d')), mul(ref('d'), other, one)), ref('d'));
      expect(sameByNormalForm(left, right)).not.toBe(false);
      const more = sameByNormalForm(left, add(right, mul(num('1e-9'), ref('d'))));
      expect(more).not.toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('property: the verdict agrees with exact values at points', () => {
  const points = [
    { a: '7/5', b: '-3/11', c: '13/4' },
    { a: '-5/3', b: '17/7', c: '2/9' },
    { a: '19/8', b: '1/13', c: '-9/5' },
  ].map((point) => new Map(Object.entries(point).map(([id, text]) => [id, new Fraction(text)])));
  let decided = 0;
  fc.assert(
    fc.property(rational, rational, (one, other) => {
      const verdict = sameByNormalForm(one, other);
      if (verdict === null) return;
      decided += 1;
      const apart = points.some((point) => {
        const at = (id: string): Fraction | null => point.get(id) ?? null;
        const [left, right] = [evaluateExact(one, at), evaluateExact(other, at)];
        return left !== null && right !== null && !left.equals(right);
      });
      // Seen to differ at a point, they are not the same.
      if (apart) expect(verdict).toBe(false);
      expect(sameByNormalForm(sub(one, other), num(0))).toBe(verdict);
    }),
    { numRuns: 500 },
  );
  expect(decided).toBeGreaterThan(100);
});
