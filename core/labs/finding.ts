import { studentT } from './student-t.ts';

/** How sure an interval is of what it holds. */
const SURE = 0.95;
/**
 * The share of the seeds that has to be on one side before that side is shown. A mean can be carried by a few seeds:
 * a claim that fails with more than one seed of four is not what a reader of the verdict would meet.
 */
export const AGREEING = 0.75;

/** What the numbers of a finding are: differences, differences of shares in [−1, 1], or natural logarithms of ratios. */
export type Scale = 'difference' | 'share' | 'ratio';

/**
 * Walks that were ended before they arrived, and were counted as `most` updates; or largest rates that lie past an end of
 * the grid, and were counted as that end.
 */
export interface Ended {
  /** Absent: updates. */
  readonly counted?: 'updates' | 'rates';
  /** The most updates, or the largest rate. */
  readonly most: number;
  /** How many of the arm, of what it is held against, and in how many pairs both (of rates: at the same end). */
  readonly arm: number;
  readonly against: number;
  readonly both: number;
}

/** Not one pair of which a run arrived: nothing was measured. */
export const isNothing = ({ ended, seeds }: Pick<Finding, 'ended' | 'seeds'>): boolean =>
  ended?.both === seeds;

/** The finding of a comparison for which there is nothing to measure. */
export const nothingFinding = (seeds: number, smallest: number, most: number): Finding => ({
  ...findingOf(Array<number>(seeds).fill(0), smallest),
  verdict: 'undecided',
  ended: { most, arm: seeds, against: seeds, both: seeds },
});

/** What a comparison of two methods, repeated with several seeds, shows. */
export interface Finding {
  /**
   * `shown`: the interval excludes 0 on the side of the claim, the mean is at least the smallest effect, and three
   * quarters of the seeds are on that side. `reversed`: the same on the other side. `none`: the interval lies within the
   * smallest effect. `undecided`: none of these.
   */
  readonly verdict: 'shown' | 'reversed' | 'none' | 'undecided';
  /** Mean of the differences, positive where the claim holds, and its 95 % interval. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** In how many of the seeds the difference was on the side of the claim. */
  readonly agreeing: number;
  readonly seeds: number;
  /** The smallest effect that counts, on the same scale; absent in runs that an earlier release kept. */
  readonly smallest?: number;
  /** Absent in runs that an earlier release kept. */
  readonly scale?: Scale;
  /** Absent where all arrived, or nothing had to. */
  readonly ended?: Ended;
}

/**
 * Judges differences that were paired by seed: the same data and the same first weights with both methods.
 * `differences` are positive where the claim holds; `smallest` is the smallest effect that counts, named before the
 * experiment. A mean can differ from 0 beyond doubt and still be too small to matter: that is not shown.
 * Student's t interval of the mean; Student, Biometrika 6, 1908. Throws RangeError for fewer than two seeds.
 */
export function findingOf(
  differences: readonly number[],
  smallest: number,
  scale: Scale = 'difference',
): Finding {
  const seeds = differences.length;
  if (seeds < 2) throw new RangeError(`${seeds} seeds: an interval needs at least two`);
  const mean = differences.reduce((sum, one) => sum + one, 0) / seeds;
  const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (seeds - 1);
  const half = studentT(SURE, seeds - 1) * Math.sqrt(variance / seeds);
  const [low, high] = [mean - half, mean + half];
  const agreeing = differences.filter((one) => one > 0).length;
  const against = differences.filter((one) => one < 0).length;
  const isMost = (count: number): boolean => count >= AGREEING * seeds;
  const verdict = (): Finding['verdict'] => {
    if (low > 0 && mean >= smallest && isMost(agreeing)) return 'shown';
    if (high < 0 && mean <= -smallest && isMost(against)) return 'reversed';
    return low > -smallest && high < smallest ? 'none' : 'undecided';
  };
  return { verdict: verdict(), mean, low, high, agreeing, seeds, smallest, scale };
}
