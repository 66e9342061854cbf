import Fraction from 'fraction.js';
import { call, div, mul, neg, num } from '../expr.ts';
import type { NamedFunction } from './function.ts';

const SOURCE = 'elementary calculus';

/** eˣ, rational only at 0. */
export const exp: NamedFunction = {
  name: 'exp',
  arity: 1,
  value: (x = 0) => Math.exp(x),
  exact: (x) => (x?.equals(0) === true ? new Fraction(1) : null),
  derivatives: (_args, self) => [self],
  tex: 'e',
  plain: 'e',
  spoken: 'e to the',
  style: 'exp',
  definition: 'eˣ',
  source: SOURCE,
};

/** The natural logarithm, rational only at 1; below 0 not a number. */
export const ln: NamedFunction = {
  name: 'ln',
  arity: 1,
  value: (x = 0) => Math.log(x),
  exact: (x) => (x?.equals(1) === true ? new Fraction(0) : null),
  derivatives: ([x = num(0)]) => [div(num(1), x)],
  tex: '\\ln',
  plain: 'ln',
  spoken: 'the natural logarithm of',
  definition: 'ln x',
  source: SOURCE,
};

/** √x; exact for the square of a rational. */
export const sqrt: NamedFunction = {
  name: 'sqrt',
  arity: 1,
  value: (x = 0) => Math.sqrt(x),
  exact: (x) => {
    if (x === undefined || x.s < 0n) return null;
    const over = wholeRoot(x.n);
    const under = wholeRoot(x.d);
    return over === null || under === null ? null : new Fraction(over, under);
  },
  derivatives: (_args, self) => [div(num(1), mul(num(2), self))],
  tex: '\\sqrt',
  plain: '√',
  spoken: 'the square root of',
  style: 'root',
  definition: '√x',
  source: SOURCE,
};

/** The largest of its arguments; at a tie the derivative goes to the first. */
export const max: NamedFunction = {
  name: 'max',
  arity: null,
  value: (...xs) => Math.max(...xs),
  exact: (...xs) => xs.reduce((largest, x) => (x.compare(largest) > 0 ? x : largest)),
  derivatives: (args) => args.map((_, i) => call('is-max', num(i), ...args)),
  tex: '\\max',
  plain: 'max',
  spoken: 'the largest of',
  definition: 'max(x₁, …, xₙ)',
  source: SOURCE,
  kink: 'at a tie the first of the largest takes the whole slope',
};

/** 1 when argument number i is the (first) largest, else 0: the derivative of max. */
export const isMax: NamedFunction = {
  name: 'is-max',
  arity: null,
  value: (i = 0, ...xs) => (xs.indexOf(Math.max(...xs)) === i ? 1 : 0),
  exact: (i, ...xs) => {
    const largest = xs.reduce((best, x) => (x.compare(best) > 0 ? x : best));
    return new Fraction(xs.findIndex((x) => x.equals(largest)) === Number(i?.valueOf()) ? 1 : 0);
  },
  derivatives: (args) => args.map(() => num(0)),
  tex: '\\operatorname{ismax}',
  plain: 'ismax',
  spoken: 'whether it is the largest of',
  definition: 'ismax(i; x₁, …, xₙ) = 1 if xᵢ is the first largest, else 0',
  source: SOURCE,
};

/** |x|; its slope at 0 is 0, as PyTorch takes it. */
export const abs: NamedFunction = {
  name: 'abs',
  arity: 1,
  value: (x = 0) => Math.abs(x),
  exact: (x) => x?.abs() ?? null,
  derivatives: ([x = num(0)]) => [call('sign', x)],
  tex: '\\lvert',
  plain: '|',
  spoken: 'the absolute value of',
  style: 'abs',
  definition: '|x|',
  source: SOURCE,
  kink: 'at 0 the slope is taken as 0',
};

export const sign: NamedFunction = {
  name: 'sign',
  arity: 1,
  value: (x = 0) => Math.sign(x),
  exact: (x) => (x === undefined ? null : new Fraction(x.compare(0))),
  derivatives: () => [num(0)],
  tex: '\\operatorname{sign}',
  plain: 'sign',
  spoken: 'the sign of',
  definition: 'sign(x) = −1, 0 or 1',
  source: SOURCE,
};

export const sin: NamedFunction = {
  name: 'sin',
  arity: 1,
  value: (x = 0) => Math.sin(x),
  exact: (x) => (x?.equals(0) === true ? new Fraction(0) : null),
  derivatives: ([x = num(0)]) => [call('cos', x)],
  tex: '\\sin',
  plain: 'sin',
  spoken: 'the sine of',
  definition: 'sin x',
  source: SOURCE,
};

export const cos: NamedFunction = {
  name: 'cos',
  arity: 1,
  value: (x = 0) => Math.cos(x),
  exact: (x) => (x?.equals(0) === true ? new Fraction(1) : null),
  derivatives: ([x = num(0)]) => [neg(call('sin', x))],
  tex: '\\cos',
  plain: 'cos',
  spoken: 'the cosine of',
  definition: 'cos x',
  source: SOURCE,
};

/** ⌊x⌋, the largest whole number not above x. Its slope is 0 wherever it has one. */
export const floor: NamedFunction = {
  name: 'floor',
  arity: 1,
  value: (x = 0) => Math.floor(x),
  exact: (x) => x?.floor() ?? null,
  derivatives: () => [num(0)],
  tex: '\\lfloor',
  plain: '⌊',
  spoken: 'the floor of',
  style: 'floor',
  definition: '⌊x⌋',
  source: SOURCE,
};

/** ⌈x⌉, the smallest whole number not below x. Its slope is 0 wherever it has one. */
export const ceil: NamedFunction = {
  name: 'ceil',
  arity: 1,
  value: (x = 0) => Math.ceil(x),
  exact: (x) => x?.ceil() ?? null,
  derivatives: () => [num(0)],
  tex: '\\lceil',
  plain: '⌈',
  spoken: 'the ceiling of',
  style: 'ceil',
  definition: '⌈x⌉',
  source: SOURCE,
};

/** The whole square root of n ≥ 0, or null when n is no perfect square. Newton's iteration on integers. */
function wholeRoot(n: bigint): bigint | null {
  if (n < 2n) return n;
  let root = BigInt(Math.floor(Math.sqrt(Number(n))));
  for (;;) {
    const next = (root + n / root) / 2n;
    if (next === root || next === root + 1n) break;
    root = next;
  }
  for (const candidate of [root - 1n, root, root + 1n]) if (candidate * candidate === n) return candidate;
  return null;
}

