import type { Valued } from '../solution/evaluate-lines.ts';
import type { Step } from '../solution/step.ts';
import { closeness, type Closeness } from './closeness.ts';
import type { TypedNumber } from './read/read.ts';

/** The first number of a student's that differs from ours: what later numbers follow from. */
export interface Root {
  readonly step: string;
  readonly typed: Valued;
  readonly truth: Valued;
}

/** The judgement of one number. */
export interface Judged {
  readonly step: Step;
  /** As read: of an ambiguous text, the reading that fits. */
  readonly number: TypedNumber;
  readonly how: 'right' | 'carried' | 'coarse' | 'wrong';
  readonly closeness: Closeness;
  readonly faults: readonly Root[];
  /** 0 only because of an earlier slip: there was no work left to do. */
  readonly eased: boolean;
}

/** From best to worst. */
export const HOW: readonly Judged['how'][] = ['right', 'carried', 'coarse', 'wrong'];

/** A value that a number may be compared with. */
export interface Targets {
  readonly ours: Valued;
  /** What follows from the student's values where they are wrong, and from ours elsewhere. */
  readonly followed: Valued;
  /** What follows from every value as the student wrote it, rounded as it is. */
  readonly followedTyped: Valued;
  /** How far the student's rounding of earlier values may have moved this one. */
  readonly slack: (number: TypedNumber) => number;
  readonly figures: number;
  readonly afterSlip: boolean;
}

export type Judgement = Pick<Judged, 'number' | 'how' | 'closeness'>;

/** The best judgement over the readings of a typed number. */
export function judge(number: TypedNumber, targets: Targets): Judgement {
  const [first, ...others] = [number, ...(number.or ?? [])].map((one) => judgeReading(one, targets));
  return others.reduce(
    (best, one) => (HOW.indexOf(one.how) < HOW.indexOf(best.how) ? one : best),
    first ?? judgeReading(number, targets),
  );
}

function judgeReading(
  number: TypedNumber,
  { ours, followed, followedTyped, slack, figures, afterSlip }: Targets,
): Judgement {
  const close = (truth: Valued, by: number): Closeness =>
    figures === Number.POSITIVE_INFINITY
      ? number.value === truth.value
        ? 'same'
        : 'different'
      : closeness(number, truth, figures, by);
  const fits = (closeTo: Closeness): boolean => closeTo === 'same' || closeTo === 'rounded';
  const toOurs = close(ours, 0);
  if (fits(toOurs)) return { number, how: 'right', closeness: toOurs };
  for (const [candidate, by] of [
    [followed, slack(number)],
    [followedTyped, 0],
  ] as const) {
    const toOwn = close(candidate, by);
    if (fits(toOwn))
      return { number, how: afterSlip ? 'carried' : 'right', closeness: afterSlip ? toOwn : 'rounded' };
  }
  return { number, how: toOurs === 'coarse' ? 'coarse' : 'wrong', closeness: toOurs };
}
