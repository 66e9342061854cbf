import type Fraction from 'fraction.js';
import { evaluate, withoutRounding } from '../expr/evaluate.ts';
import { evaluateExact } from '../expr/exact.ts';
import { refs, type Expr } from '../expr/expr.ts';
import { toNumber } from '../expr/precise/index.ts';
import { nearestFloat, rationalText } from '../expr/rational.ts';
import { isNearlyShort, shortFraction } from '../expr/short-fraction.ts';
import { preciseValue } from './more-digits.ts';
import { notFinite } from './not-finite.ts';
import type { Line, Step } from './step.ts';
import type { Valued } from './valued.ts';

export { valuesOf, type Valued } from './valued.ts';

/**
 * The lines with their values, in order. `instead` replaces values of lines (by a student's own earlier
 * answers); all later lines are computed from those. Throws a NotFiniteError that names the line if a value is
 * not finite: a division by zero, the logarithm of 0, an overflow.
 */
export function evaluateLines(
  lines: readonly Line[],
  instead: ReadonlyMap<string, Valued> = new Map(),
): Step[] {
  const values = new Map<string, Valued>();
  return lines.map((line) => evaluateLine(line, values, instead.get(line.id)));
}

/**
 * Evaluates one line over the values so far and adds its value to them: for problems in which the next line
 * depends on the number of this one.
 */
export function evaluateLine(line: Line, values: Map<string, Valued>, instead?: Valued): Step {
  const dependsOn = refs(line.formula);
  const at = (id: string): Valued => {
    const found = values.get(id);
    if (!found) throw new RangeError(`line ${id} is used before it is computed`);
    return found;
  };
  const valued = instead ?? valueOf(line, at, dependsOn);
  if (!Number.isFinite(valued.value)) {
    throw notFinite(line, valued.value, (id) => at(id).value);
  }
  values.set(line.id, valued);
  return {
    ...line,
    value: valued.value,
    exact: valued.exact === null ? null : rationalText(valued.exact),
    ...(valued.cancels === true ? { cancels: true } : {}),
    dependsOn,
  };
}

/**
 * The value of one line over earlier values. If it is exact, the float64 is the nearest to the fraction, so
 * 0.06125 is not 0.06124999999999999. Where terms nearly cancel, float64 keeps few of its digits or none:
 * there it is worked with more, and is exactly 0 where they cancel to the last.
 * So is a value that may be a short fraction.
 */
export function valueOf(
  { formula }: Pick<Line, 'formula'>,
  at: (id: string) => Valued,
  dependsOn: readonly string[] = refs(formula),
): Valued {
  // One inexact operand makes the result inexact, so exact evaluation is skipped.
  const exact = dependsOn.every((id) => at(id).exact !== null)
    ? evaluateExact(formula, (id) => at(id).exact)
    : null;
  if (exact !== null) return { value: nearestFloat(exact), exact };
  let [cancels, isZero] = [false, false];
  const value = evaluate(
    formula,
    (id) => at(id).value,
    (part, rounded, size) => {
      const digits = preciseValue(part, at);
      if (digits === null) return withoutRounding(part, rounded, size);
      isZero ||= digits.m === 0n;
      cancels ||= digits.m === 0n && part.op === 'add';
      return toNumber(digits);
    },
  );
  if (!Number.isFinite(value)) {
    // e^900/(e^900 + 1) is 1, though e^900 is beyond float64.
    const digits = preciseValue(formula, at);
    const found = digits === null ? value : toNumber(digits);
    return { value: found, exact: null, from: { formula, at } };
  }
  const short = isZero || isNearlyShort(value) ? shortValue(formula, at) : null;
  if (short === null) return { value, exact: null, from: { formula, at } };
  // A product may be 0 for another reason than the sum in it that cancels: e^−800 is below float64.
  return cancels && short.equals(0)
    ? { value: 0, exact: short, cancels }
    : { value: nearestFloat(short), exact: short };
}

/** The fraction that an expression over irrational values comes to, where it does: √2·√2 is 2. */
function shortValue(formula: Expr, at: (id: string) => Valued): Fraction | null {
  const digits = preciseValue(formula, at);
  return digits && shortFraction(digits);
}
