import Fraction from 'fraction.js';
import type { Expr } from './expr.ts';
import { namedFunction, type NamedFunction } from './functions/index.ts';
import { keptExact, parseRational } from './rational.ts';

/**
 * Larger exponents are computed in float64 only: 3^65 is beyond a calculation by hand, and a typed 9^9^9 must
 * not hang.
 */
const LARGEST_EXPONENT = 64;

/** The exact value if every operation is rational; null if one is not, or if a value grows too long. */
export function evaluateExact(expr: Expr, at: At): Fraction | null {
  switch (expr.op) {
    case 'num':
      return parseRational(expr.text);
    case 'ref':
      return at(expr.id);
    case 'add':
      return keptExact(total(expr.terms, at));
    case 'mul':
      return keptExact(product(expr.factors, at));
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
      if (base === null || exponent === null || exponent.d !== 1n || exponent.n > LARGEST_EXPONENT)
        return null;
      if (base.equals(0)) return exponent.s < 0n ? null : new Fraction(exponent.equals(0) ? 1 : 0);
      return keptExact(base.pow(exponent));
    }
    case 'call': {
      const fn = namedFunction(expr.fn);
      if (!fn.exact) return null;
      const only = chosenBranch(fn, expr.args, at);
      if (only) return evaluateExact(only, at);
      const args = allOf(expr.args, at);
      return args ? keptExact(fn.exact(...args)) : null;
    }
  }
}

type At = (id: string) => Fraction | null;

/**
 * Terms with the same denominator, or with one that divides the other (as for decimals), are summed as
 * integers and reduced once.
 */
function total(terms: readonly Expr[], at: At): Fraction | null {
  let [over, under] = [0n, 1n];
  for (const term of terms) {
    const value = evaluateExact(term, at);
    if (value === null) return null;
    const signed = value.s * value.n;
    if (under % value.d === 0n) over += signed * (under / value.d);
    else if (value.d % under === 0n) [over, under] = [over * (value.d / under) + signed, value.d];
    else {
      const sum = new Fraction(over * value.d + signed * under, under * value.d);
      [over, under] = [sum.s * sum.n, sum.d];
    }
  }
  return new Fraction(over, under);
}

function product(factors: readonly Expr[], at: At): Fraction | null {
  let [over, under] = [1n, 1n];
  for (const factor of factors) {
    const value = evaluateExact(factor, at);
    if (value === null) return null;
    over *= value.s * value.n;
    under *= value.d;
  }
  return new Fraction(over, under);
}

/** The one argument that decides the value, where there is one. */
function chosenBranch({ branch }: NamedFunction, args: readonly Expr[], at: At): Expr | undefined {
  const ends = branch
    ? allOf(
        [args[0], args.at(-1)].filter((arg) => arg !== undefined),
        at,
      )
    : null;
  const [first, last] = ends ?? [];
  const place = branch && first && last ? branch(first, last) : null;
  return place === null ? undefined : args[place];
}

function allOf(parts: readonly Expr[], at: At): Fraction[] | null {
  const values: Fraction[] = [];
  for (const part of parts) {
    const value = evaluateExact(part, at);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}
