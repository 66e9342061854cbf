import Fraction from 'fraction.js';
import type { Expr } from './expr.ts';
import { namedFunction } from './functions/index.ts';
import { keptExact, parseRational } from './rational.ts';

/** Powers beyond this are left to float64: nobody works 3^65 by hand, and a typed 9^9^9 must not hang. */
const LARGEST_EXPONENT = 64;

/** The exact value where every operation is rational; null as soon as one is not (or a value has grown too long). */
export function evaluateExact(expr: Expr, at: (id: string) => Fraction | null): Fraction | null {
  const all = (parts: readonly Expr[]): Fraction[] | null => {
    const values: Fraction[] = [];
    for (const part of parts) {
      const value = evaluateExact(part, at);
      if (value === null) return null;
      values.push(value);
    }
    return values;
  };
  switch (expr.op) {
    case 'num':
      return parseRational(expr.text);
    case 'ref':
      return at(expr.id);
    case 'add':
      return keptExact(all(expr.terms)?.reduce((sum, term) => sum.add(term)) ?? null);
    case 'mul':
      return keptExact(all(expr.factors)?.reduce((product, factor) => product.mul(factor)) ?? null);
    case 'neg':
      return evaluateExact(expr.of, at)?.neg() ?? null;
    case 'div': {
      const over = evaluateExact(expr.over, at);
      const under = evaluateExact(expr.under, at);
      return over === null || under === null || under.equals(0) ? null : keptExact(over.div(under));
    }
    case 'pow': {
      const base = evaluateExact(expr.base, at);
      const exponent = evaluateExact(expr.exponent, at);
      if (base === null || exponent === null || exponent.d !== 1n || exponent.n > LARGEST_EXPONENT) return null;
      if (base.equals(0)) return exponent.s < 0n ? null : new Fraction(exponent.equals(0) ? 1 : 0);
      return keptExact(base.pow(exponent));
    }
    case 'call': {
      const fn = namedFunction(expr.fn);
      if (!fn.exact) return null;
      const args = all(expr.args);
      return args ? keptExact(fn.exact(...args)) : null;
    }
  }
}
