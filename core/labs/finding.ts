import { studentT } from './student-t.ts';

/** How sure an interval is of what it holds. */
const SURE = 0.95;

/** What a comparison of two methods, repeated with several seeds, shows. */
export interface Finding {
  /**
   * `shown`: the interval excludes 0 on the side of the claim, and the mean is at least the smallest effect.
   * `reversed`: the same on the other side. `none`: the interval lies within the smallest effect.
   * `undecided`: neither; more seeds may tell.
   */
  readonly verdict: 'shown' | 'reversed' | 'none' | 'undecided';
  /** Mean of the differences, positive where the claim holds, and its 95 % interval. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** In how many of the seeds the difference was on the side of the claim. */
  readonly agreeing: number;
  readonly seeds: number;
}

/**
 * Judges differences that were paired by seed: the same data and the same first weights with both methods.
 * `differences` are positive where the claim holds; `smallest` is the smallest effect that counts, named before the
 * experiment. A mean can differ from 0 beyond doubt and still be too small to matter: that is not shown.
 * Student's t interval of the mean; Student, Biometrika 6, 1908. Throws RangeError for fewer than two seeds.
 */
export function findingOf(differences: readonly number[], smallest: number): Finding {
  const seeds = differences.length;
  if (seeds < 2) throw new RangeError(`${seeds} seeds: an interval needs at least two`);
  const mean = differences.reduce((sum, one) => sum + one, 0) / seeds;
  const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (seeds - 1);
  const half = studentT(SURE, seeds - 1) * Math.sqrt(variance / seeds);
  const [low, high] = [mean - half, mean + half];
  return {
    verdict: verdictOf(mean, low, high, smallest),
    mean,
    low,
    high,
    agreeing: differences.filter((one) => one > 0).length,
    seeds,
  };
}

function verdictOf(mean: number, low: number, high: number, smallest: number): Finding['verdict'] {
  if (low > 0 && mean >= smallest) return 'shown';
  if (high < 0 && mean <= -smallest) return 'reversed';
  if (low > -smallest && high < smallest) return 'none';
  return 'undecided';
}
