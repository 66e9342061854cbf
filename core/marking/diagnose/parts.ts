import { literalValue } from '../../expr/evaluate.ts';
import { children, type Expr } from '../../expr/expr.ts';

/** The value of a literal, with its sign, or of a fraction of two; null for any other expression. */
export function literal(expr: Expr): number | null {
  if (expr.op === 'num') return literalValue(expr.text);
  const [one, other] = expr.op === 'neg' || expr.op === 'div' ? children(expr).map(literal) : [];
  if (one === undefined || one === null) return null;
  return expr.op === 'neg' ? -one : other === undefined || other === null ? null : one / other;
}

export const isLiteral = (expr: Expr, value: number): boolean => literal(expr) === value;
export const isCall = (expr: Expr, fn: string): expr is Extract<Expr, { readonly op: 'call' }> =>
  expr.op === 'call' && expr.fn === fn;
export const isRef = (expr: Expr, id: RegExp): expr is Extract<Expr, { readonly op: 'ref' }> =>
  expr.op === 'ref' && id.test(expr.id);

/** η, η̂, the rate of an update. */
export const isRate = (expr: Expr): boolean => isRef(expr, /^eta(?:Hat)?(?![a-z])/);
/** ∂L/∂z₁ */
export const isGradient = (expr: Expr): boolean => isRef(expr, /^d.+\/d/);
/** ε */
export const isEpsilon = (expr: Expr): boolean => isRef(expr, /^eps/);

/** Whether an expression has such a part. */
export const has = (expr: Expr, which: (part: Expr) => boolean): boolean =>
  which(expr) || children(expr).some((part) => has(part, which));

/** u of 1 − u; null for any other expression. */
export function oneMinus(expr: Expr): Expr | null {
  if (expr.op !== 'add' || expr.terms.length !== 2) return null;
  const [first, second] = expr.terms;
  return first && second?.op === 'neg' && isLiteral(first, 1) ? second.of : null;
}

/** u of u²; null for any other expression. */
export const squared = (expr: Expr): Expr | null =>
  expr.op === 'pow' && isLiteral(expr.exponent, 2) ? expr.base : null;

/** An id without its numbers: quantities of one family have the same. */
export const familyOf = (id: string): string => id.replace(/\d+/g, '#');
/** The letters that an id begins with: `v` of `v_x_1`. */
export const letterOf = (id: string): string => /^[A-Za-z]+/.exec(id)?.[0] ?? '';

/** The ids that a formula multiplies, adds and rounds; not those it takes another function of. */
export const operands = (expr: Expr): readonly string[] => [
  ...new Set(
    expr.op === 'ref'
      ? [expr.id]
      : expr.op === 'call' && !isCall(expr, 'floor') && !isCall(expr, 'ceil')
        ? []
        : children(expr).flatMap(operands),
  ),
];
