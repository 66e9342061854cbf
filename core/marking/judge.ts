import type { Valued } from '../solution/evaluate-lines.ts';
import type { Step } from '../solution/step.ts';
import type { Tolerance } from '../kinds/kind.ts';
import type { Said } from './diagnose/said.ts';
import { closeness, closenessInDecimals, isExact, type Closeness } from './closeness.ts';
import type { TypedNumber } from './read/read.ts';
import { isWithin } from './tolerance.ts';

/** The first number of a student's that differs from ours: what later numbers follow from. */
export interface Root {
  readonly step: string;
  readonly typed: Valued;
  readonly truth: Valued;
  /** It stands in no box: a given read as another number, or another value of a step than any that was written. */
  readonly unwritten?: 'given' | 'step';
  /** The step in whose box it is charged, where that is another one. */
  readonly at?: string;
  /** It is right by a decision, though it is not ours. */
  readonly accepted?: true;
}

/** The judgement of one number. */
export interface Judged {
  readonly step: Step;
  readonly number: TypedNumber;
  readonly how: 'right' | 'carried' | 'coarse' | 'wrong';
  readonly closeness: Closeness;
  readonly faults: readonly Root[];
  /** 0 only because of an earlier slip: there was no work left to do. */
  readonly eased: boolean;
  /** What follows here from the student's earlier values. */
  readonly followed: Valued;
  /** Where one mistake explains several boxes: what it was, in the one box that is charged for it. */
  readonly cause?: Said;
  /** The number stands in the box of this id, and that box has its own here. */
  readonly writtenIn?: string;
  /** A mistake of method made in every like step, which is charged in the box of this step. */
  readonly repeats?: string;
}

export const isWrong = ({ how }: Judged): boolean => how === 'wrong' || how === 'coarse';
/** 0 and ±1 come about in too many ways to be evidence. */
export const isTelling = (value: number): boolean => value !== 0 && Math.abs(value) !== 1;

/** From best to worst. */
export const HOW: readonly Judged['how'][] = ['right', 'carried', 'coarse', 'wrong'];

/** A value that a number may be compared with. */
export interface Targets {
  readonly ours: Valued;
  /** What follows from the student's values where they are wrong, and from ours elsewhere. */
  readonly followed: Valued;
  /** What follows from every value as the student wrote it, rounded as it is. */
  readonly followedTyped: Valued;
  /** What follows from the student's slips, with no rounding in between. */
  readonly unrounded: Valued;
  /** How far the student's rounding of earlier values may have moved this one. */
  readonly slack: (number: TypedNumber) => number;
  readonly figures: number;
  /** Accepted in place of the figures; null where these count. */
  readonly tolerance: Tolerance | null;
  /** Asked for in place of the figures. */
  readonly decimals: number | undefined;
  readonly afterSlip: boolean;
}

export type Judgement = Pick<Judged, 'number' | 'how' | 'closeness'>;

/** How a typed number compares with the values it may have. */
export function judge(
  number: TypedNumber,
  { ours, followed, followedTyped, unrounded, slack, figures, decimals, tolerance, afterSlip }: Targets,
): Judgement {
  const close = (truth: Valued, by: number): Closeness => {
    if (tolerance === null) return closeBy(truth, by);
    if (number.value === truth.value) return 'same';
    return isWithin(number.value, truth.value, tolerance) ? 'rounded' : 'different';
  };
  const closeBy = (truth: Valued, by: number): Closeness =>
    decimals !== undefined
      ? closenessInDecimals(number, truth, decimals, by)
      : figures === Number.POSITIVE_INFINITY
        ? isExact(number, truth)
          ? 'same'
          : 'different'
        : closeness(number, truth, figures, by);
  const fits = (closeTo: Closeness): boolean => closeTo === 'same' || closeTo === 'rounded';
  const toOurs = close(ours, 0);
  if (fits(toOurs)) return { number, how: 'right', closeness: toOurs };
  const toOwn = [close(followed, slack(number)), close(followedTyped, 0), close(unrounded, 0)];
  const fitting = toOwn.find(fits);
  if (fitting)
    return { number, how: afterSlip ? 'carried' : 'right', closeness: afterSlip ? fitting : 'rounded' };
  // 0.56 from one's own 0.5 + 0.5·0.11 = 0.555 has too few figures, as 0.55 for our 0.5525 has.
  const isCoarse = toOurs === 'coarse' || toOwn.includes('coarse');
  return { number, how: isCoarse ? 'coarse' : 'wrong', closeness: isCoarse ? 'coarse' : toOurs };
}
