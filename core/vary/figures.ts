import type { Step } from '../solution/step.ts';

/** The significant figures of a value whose decimals end: 3 of 0.0125, 0 of 0; null where they do not. */
export function figuresOfExact(exact: string): number | null {
  const [over = '', under = '1'] = exact.replace('-', '').split('/');
  let [digits, denominator] = [BigInt(over), BigInt(under)];
  // 1/8 = 125/1000: as many factors of 10 as the denominator has of 2 or of 5.
  for (const [factor, times] of [
    [2n, 5n],
    [5n, 2n],
  ] as const)
    while (denominator % factor === 0n) {
      denominator /= factor;
      digits *= times;
    }
  return denominator === 1n ? String(digits).replace(/0+$/, '').length : null;
}

/** How long the numbers on the way are. */
export interface Lengths {
  /** Fractions whose decimals do not end. */
  readonly endless: number;
  /** Values that are no fraction: exponentials, most roots. */
  readonly inexact: number;
  /** The most significant figures of a number with decimals. */
  readonly most: number;
  /** All figures beyond those that are nice to work with. */
  readonly beyond: number;
}

/** Numbers with more figures are work for a calculator. */
export const NICE_FIGURES = 4;

/** Of the steps that are computed. Whole numbers count as nice, whatever their length: they are sizes and counts. */
export function lengthsOf(steps: readonly Step[]): Lengths {
  let [endless, inexact, most, beyond] = [0, 0, 0, 0];
  for (const { exact, phase, value } of steps) {
    if (phase === 'given' || Number.isInteger(value)) continue;
    const figures = exact === null ? null : figuresOfExact(exact);
    if (exact === null) inexact += 1;
    else if (figures === null) endless += 1;
    else {
      most = Math.max(most, figures);
      beyond += Math.max(0, figures - NICE_FIGURES);
    }
  }
  return { endless, inexact, most, beyond };
}
