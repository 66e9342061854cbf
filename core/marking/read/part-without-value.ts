import { evaluate } from '../../expr/evaluate.ts';
import { evaluateExact } from '../../expr/exact.ts';
import { children, refs, type Expr } from '../../expr/expr.ts';
import { toPlain } from '../../expr/print.ts';
import type { Refused } from './read.ts';
import { refusal } from './refusals.ts';

/** The refusal of an expression with a part that has no value: 1/0, 0^-1, ln 0; null for others. */
export function withoutValue(expr: Expr, typed: string): Refused | null {
  const part = partWithoutValue(expr);
  if (part === null) return null;
  return part.op === 'call'
    ? refusal('no-value', { typed, part: toPlain(part, (id) => ({ text: id })) })
    : refusal('zero-division', { typed });
}

/** The innermost part without a value: 1/0 within 1/(1/0). What is only too large has one. */
function partWithoutValue(expr: Expr): Expr | null {
  for (const part of children(expr)) {
    const inside = partWithoutValue(part);
    if (inside) return inside;
  }
  return isUndefined(expr) ? expr : null;
}

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
