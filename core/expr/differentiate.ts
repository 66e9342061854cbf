import { add, call, div, mul, neg, num, pow, refersTo, type Expr } from './expr.ts';
import { namedFunction } from './functions/index.ts';
import { parseRational, rationalText } from './rational.ts';

/**
 * The partial derivative of an expression with respect to one reference, simplified as far as a person would
 * (no `1·`, no `+ 0`). `self` is the expression's own value, for functions whose derivative uses it: σ′ = a(1
 * − a).
 */
export function differentiate(expr: Expr, by: string, self?: Expr): Expr {
  if (!refersTo(expr, by)) return zero;
  switch (expr.op) {
    case 'num':
      return zero;
    case 'ref':
      return one;
    case 'add':
      return sum(expr.terms.map((term) => differentiate(term, by)));
    case 'mul':
      return sum(
        expr.factors.flatMap((factor, i) =>
          refersTo(factor, by) ? product(expr.factors.with(i, differentiate(factor, by))) : [],
        ),
      );
    case 'neg':
      return negated(differentiate(expr.of, by));
    case 'div': {
      const over = differentiate(expr.over, by);
      const under = differentiate(expr.under, by);
      if (isZero(under))
        return isZero(over) ? zero : isOne(over) ? div(one, expr.under) : div(over, expr.under);
      // (u/v)′ = u′/v − u·v′/v²
      return sum([
        isZero(over) ? zero : div(over, expr.under),
        negated(div(product([expr.over, under]), pow(expr.under, 2))),
      ]);
    }
    case 'pow': {
      const base = differentiate(expr.base, by);
      const exponent = differentiate(expr.exponent, by);
      const ofBase = isZero(base) ? zero : product([expr.exponent, lowered(expr.base, expr.exponent), base]);
      const ofExponent = isZero(exponent) ? zero : product([expr, call('ln', expr.base), exponent]);
      return sum([ofBase, ofExponent]);
    }
    case 'call': {
      const partials = namedFunction(expr.fn).derivatives(expr.args, self ?? expr);
      return sum(expr.args.map((arg, i) => product([partials[i] ?? zero, differentiate(arg, by)])));
    }
  }
}

const zero = num(0);
const one = num(1);
const isNumber = (expr: Expr, value: number): boolean => expr.op === 'num' && Number(expr.text) === value;
export const isZero = (expr: Expr): boolean => isNumber(expr, 0);
export const isOne = (expr: Expr): boolean => isNumber(expr, 1);

/** A sum without its zeros. */
export function sum(terms: readonly Expr[]): Expr {
  const kept = terms.some(isZero) ? terms.filter((term) => !isZero(term)) : terms;
  return kept.length === 0 ? zero : add(...kept);
}

/** A product without its ones; 0 when a factor is 0. Signs come to the front. */
export function product(factors: readonly Expr[]): Expr {
  if (factors.some(isZero)) return zero;
  const kept: Expr[] = [];
  for (const factor of factors) {
    for (const part of factor.op === 'mul' ? factor.factors : [factor]) if (!isOne(part)) kept.push(part);
  }
  if (kept.length === 0) return one;
  const first = kept[0] as Expr;
  return first.op === 'neg' && kept.length > 1 ? neg(mul(first.of, ...kept.slice(1))) : mul(...kept);
}

/** The negation; a double negation is removed. */
export function negated(expr: Expr): Expr {
  if (isZero(expr)) return zero;
  return expr.op === 'neg' ? expr.of : neg(expr);
}

/**
 * base^(exponent − 1), written without the exponents 0 and 1. Computed exactly: 1.3 becomes 0.3 and not
 * 0.30000000000000004.
 */
function lowered(base: Expr, exponent: Expr): Expr {
  const less = exponent.op === 'num' ? parseRational(exponent.text)?.sub(1) : undefined;
  if (!less) return pow(base, add(exponent, neg(one)));
  if (less.equals(0)) return one;
  if (less.equals(1)) return base;
  const decimal = less.toString();
  return pow(base, num(decimal.includes('(') ? rationalText(less) : decimal)); // 0.(3) is 1/3
}
