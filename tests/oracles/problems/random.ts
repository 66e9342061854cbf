/** Returns numbers from 0 to 1, such as `seeded`. */
export type Random = () => number;
/** A whole number from low to high. */
export const whole = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));
export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;
/** A number of three decimals, never 0: kinks have tests of their own. */
export const number = (random: Random, size = 2): number =>
  (Math.round((random() * 2 - 1) * size * 500) * 2 + 1) / 1000;
export const several = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));
/** Numbers in nested lists: `[2, 3]` is two rows of three. */
export function nested(random: Random, [side = 0, ...deeper]: readonly number[]): unknown[] {
  return several(side, () => (deeper.length === 0 ? number(random) : nested(random, deeper)));
}
