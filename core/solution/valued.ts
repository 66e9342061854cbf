import type Fraction from 'fraction.js';
import type { Expr } from '../expr/expr.ts';
import { parseRational } from '../expr/rational.ts';
import type { Step } from './step.ts';

/** A number in float64 and, if it is rational, as a fraction. */
export interface Valued {
  readonly value: number;
  readonly exact: Fraction | null;
  /** What an inexact value was worked from, so that more of its digits can be had. Absent: it has no more. */
  readonly from?: { readonly formula: Expr; readonly at: (id: string) => Valued };
  /** It is 0 because terms cancel that float64 rounds. */
  readonly cancels?: true;
}

/** The values of steps already evaluated, by id; `at` finds the step. Throws RangeError where there is none. */
export function valuesOf(at: (id: string) => Step | undefined): (id: string) => Valued {
  const known = new Map<string, Valued>();
  const valued = (id: string): Valued => {
    const before = known.get(id);
    if (before) return before;
    const step = at(id);
    if (!step) throw new RangeError(`no step ${id}`);
    const { value, exact, formula, dependsOn } = step;
    const found: Valued =
      exact !== null
        ? { value, exact: parseRational(exact) }
        : dependsOn.length > 0 && dependsOn.every((operand) => at(operand))
          ? { value, exact: null, from: { formula, at: valued } }
          : { value, exact: null };
    known.set(id, found);
    return found;
  };
  return valued;
}
