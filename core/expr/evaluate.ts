import type { Expr } from './expr.ts';
import { namedFunction } from './functions/index.ts';

/**
 * The float64 value of an expression; `at` gives the value of each reference. −0 becomes 0, as on paper: −1·0
 * is 0.
 */
export function evaluate(expr: Expr, at: (id: string) => number): number {
  const value = signedValue(expr, at);
  return value === 0 ? 0 : value;
}

function signedValue(expr: Expr, at: (id: string) => number): number {
  switch (expr.op) {
    case 'num':
      return literalValue(expr.text);
    case 'ref':
      return at(expr.id);
    case 'add': {
      let sum = 0;
      for (const term of expr.terms) sum += evaluate(term, at);
      return sum;
    }
    case 'mul': {
      let product = 1;
      for (const factor of expr.factors) product *= evaluate(factor, at);
      return product;
    }
    case 'neg':
      return -evaluate(expr.of, at);
    case 'div':
      return evaluate(expr.over, at) / evaluate(expr.under, at);
    case 'pow':
      return evaluate(expr.base, at) ** evaluate(expr.exponent, at);
    case 'call':
      return namedFunction(expr.fn).value(...expr.args.map((arg) => evaluate(arg, at)));
  }
}

/** `0.1`, `1e-8` or `1/3` as a float64. */
export function literalValue(text: string): number {
  const slash = text.indexOf('/');
  return slash < 0 ? Number(text) : Number(text.slice(0, slash)) / Number(text.slice(slash + 1));
}
