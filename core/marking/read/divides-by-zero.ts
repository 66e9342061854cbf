import { evaluate } from '../../expr/evaluate.ts';
import { evaluateExact } from '../../expr/exact.ts';
import { children, refs, type Expr } from '../../expr/expr.ts';

/** Whether a part of an expression has no value: 1/0 within 1/(1/0), 0^-1, ln 0. What is only too large has one. */
export const dividesByZero = (expr: Expr): boolean =>
  isUndefined(expr) || children(expr).some((part) => dividesByZero(part));

function isUndefined(expr: Expr): boolean {
  switch (expr.op) {
    case 'div':
      return isZero(expr.under);
    case 'pow':
      return isZero(expr.base) && valueOf(expr.exponent) < 0;
    case 'call':
      return expr.fn !== 'exp' && expr.args.every(isFinite) && refs(expr).length === 0 && !isFinite(expr);
    default:
      return false;
  }
}

const valueOf = (expr: Expr): number => evaluate(expr, () => Number.NaN);
const isFinite = (expr: Expr): boolean => Number.isFinite(valueOf(expr));
/** A sum of decimals that cancels is 0 on paper, and not always in float64. */
const isZero = (expr: Expr): boolean =>
  refs(expr).length === 0 && (evaluateExact(expr, () => null)?.equals(0) ?? valueOf(expr) === 0);
