import { refs, type Expr } from '../expr/expr.ts';
import { evaluatePrecise } from '../expr/evaluate-precise.ts';
import * as many from '../expr/precise/index.ts';
import type { Valued } from './valued.ts';

type At = (id: string) => Valued;

/** Each value to many digits, once worked out. */
const known = new WeakMap<Valued, many.Precise>();

/**
 * An expression over earlier values to many digits: each of these is computed again from its own formula, down
 * to the givens. null where one has no more digits than its float64, or no value.
 */
export function preciseValue(expr: Expr, at: At): many.Precise | null {
  try {
    workOut(expr, at);
    return evaluatePrecise(expr, (id) => preciseOf(at(id)));
  } catch (error) {
    if (error instanceof many.NoValue) return null;
    throw error;
  }
}

/** Works out what the expression refers to, the earliest first: a chain of updates is too long to recurse. */
function workOut(expr: Expr, at: At): void {
  const waiting = refs(expr).map(at);
  while (waiting.length > 0) {
    const value = waiting.at(-1) as Valued;
    const { from } = value;
    const before =
      known.has(value) || !from
        ? []
        : refs(from.formula)
            .map(from.at)
            .filter((one) => !known.has(one));
    if (before.length > 0) waiting.push(...before);
    else {
      preciseOf(value);
      waiting.pop();
    }
  }
}

function preciseOf(valued: Valued): many.Precise {
  const before = known.get(valued);
  if (before) return before;
  const found = workedAgain(valued);
  known.set(valued, found);
  return found;
}

function workedAgain({ exact, from }: Valued): many.Precise {
  if (exact !== null) return many.fromFraction(exact);
  if (!from) throw new many.NoValue();
  return evaluatePrecise(from.formula, (id) => preciseOf(from.at(id)));
}
