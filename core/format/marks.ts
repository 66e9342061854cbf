/**
 * Marks are counted in whole units, so that shares of a question add up exactly. 3600 divides by every number to
 * 6, and gives a unit at least to each of thousands of boxes.
 */
export const UNITS_PER_MARK = 3600;

export const unitsOf = (marks: number): number => Math.round(marks * UNITS_PER_MARK);
export const marksOf = (units: number): number => units / UNITS_PER_MARK;

/** The sum of some marks, exact. */
export const sumOfMarks = (marks: readonly number[]): number =>
  marksOf(marks.reduce((sum, one) => sum + unitsOf(one), 0));

/** Marks as an examiner writes them: at most two decimals, without trailing zeros. */
export const marksText = (marks: number): string => String(inHundredths(marks));
/**
 * The same as a number, for a table. Rounded by the unit, half away from 0, so that marks which differ by a whole
 * mark show it.
 */
export const inHundredths = (marks: number): number =>
  (Math.sign(marks) * Math.round(Math.abs(unitsOf(marks)) / (UNITS_PER_MARK / 100))) / 100;

/**
 * Divides units by weights, each part whole; they add up to `units`. What is left over goes to those that lose
 * most by rounding down, the first of them first. All are 0 where all the weights are.
 */
export function shareOut(units: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (units * weight) / total);
  const whole = exact.map((part) => Math.floor(part + NOISE));
  const left = units - whole.reduce((sum, part) => sum + part, 0);
  const losing = exact
    .map((part, i) => ({ i, loses: part - (whole[i] ?? 0) }))
    .sort((one, other) =>
      Math.abs(one.loses - other.loses) < NOISE ? one.i - other.i : other.loses - one.loses,
    )
    .slice(0, left);
  const more = new Set(losing.map(({ i }) => i));
  return whole.map((part, i) => part + (more.has(i) ? 1 : 0));
}
/** Float64's error in a share, far below one unit. */
const NOISE = 1e-6;
