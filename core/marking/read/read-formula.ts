import { refs, type Expr } from '../../expr/expr.ts';
import { parseExpr } from '../../expr/parse.ts';
import { withoutValue } from './part-without-value.ts';
import { plainFormula } from './notation.ts';
import type { Read } from './read.ts';
import { refusal, unreadFormula } from './refusals.ts';

/**
 * `w − η·∂L/∂w`, `w' = w - eta*g`, `w_{t+1} ← w_t − α∇f(w_t)`, `w -= lr*dw`: the right-hand side as an
 * expression over the quantities in `names`. `newIsT`: in this script a subscript t marks the value after the
 * update.
 */
export function readFormula(
  typed: string,
  names: Readonly<Record<string, string>>,
  newIsT = false,
): Read<Expr> {
  const known = new Map(Object.entries(names));
  const right = plainFormula(typed, {
    parameter: known.get('theta') ?? 'w',
    newIsT,
    known: new Set(known.keys()),
  });
  const first = parseExpr(right, known);
  // A telephone begins a line with a capital.
  const parsed = first.ok
    ? first
    : ([parseExpr(right.toLowerCase(), known), first].find(({ ok }) => ok) ?? first);
  if (!parsed.ok) return unreadFormula(typed, right, parsed);
  const lost = withoutValue(parsed.expr, typed);
  if (lost) return lost;
  if (refs(parsed.expr).length === 0) return refusal('no-formula');
  return { ok: true, value: parsed.expr };
}
