import type { Expr } from './expr.ts';
import { namedFunction } from './functions/index.ts';

/**
 * Called with a part of an expression of whose value float64 keeps less than some ten digits, because its
 * terms nearly cancel or its rounded argument decides it. `size` is the sum of the sizes of the terms, 0 for
 * a function. Returns the value to use.
 */
export type Doubted = (part: Expr, value: number, size: number) => number;

/** A sum below this share of its terms has lost a third of its digits. */
const NEARLY_CANCELS = 1e-6;

/** What the roundings of a sum's terms may leave of it, as a share of their sizes: a few units in the last place. */
const ROUNDING = 8 * Number.EPSILON;
/** For `Doubted` where no more digits can be had: a sum no larger than its rounding error is 0. */
export const withoutRounding: Doubted = (_part, value, size) =>
  Math.abs(value) <= ROUNDING * size ? 0 : value;

/**
 * The float64 value of an expression; `at` gives the value of each reference. −0 becomes 0, as on paper: −1·0
 * is 0.
 */
export function evaluate(expr: Expr, at: (id: string) => number, doubted?: Doubted): number {
  const value = signedValue(expr, at, doubted);
  return value === 0 ? 0 : value;
}

function signedValue(expr: Expr, at: (id: string) => number, doubted: Doubted | undefined): number {
  switch (expr.op) {
    case 'num':
      return literalValue(expr.text);
    case 'ref':
      return at(expr.id);
    case 'add': {
      let sum = 0;
      let size = 0;
      for (const term of expr.terms) {
        const value = evaluate(term, at, doubted);
        sum += value;
        size += Math.abs(value);
      }
      return doubted && Math.abs(sum) < NEARLY_CANCELS * size ? doubted(expr, sum, size) : sum;
    }
    case 'mul': {
      let product = 1;
      for (const factor of expr.factors) product *= evaluate(factor, at, doubted);
      return product;
    }
    case 'neg':
      return -evaluate(expr.of, at, doubted);
    case 'div':
      return evaluate(expr.over, at, doubted) / evaluate(expr.under, at, doubted);
    case 'pow':
      return evaluate(expr.base, at, doubted) ** evaluate(expr.exponent, at, doubted);
    case 'call': {
      const fn = namedFunction(expr.fn);
      const args = expr.args.map((arg) => evaluate(arg, at, doubted));
      const value = fn.value(...args);
      return doubted && fn.doubtful?.(value, args) === true ? doubted(expr, value, 0) : value;
    }
  }
}

/** `0.1`, `1e-8` or `1/3` as a float64. */
export function literalValue(text: string): number {
  const slash = text.indexOf('/');
  return slash < 0 ? Number(text) : Number(text.slice(0, slash)) / Number(text.slice(slash + 1));
}
