import { createEmptyCard, fsrs, Rating as Grade, type Card } from 'ts-fsrs';
import { dayAfter, daysBetween, timeOf } from './day.ts';
import type { Rating } from './rating.ts';

/** Days until a review are never more: a course ends. */
export const LONGEST_DAYS = 60;

/**
 * FSRS-6 with its published weights: one learner's few answers fit none better. Nothing is asked again on the same
 * day (a lesson does that), and the same history gives the same plan.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: LONGEST_DAYS,
  enable_short_term: false,
  enable_fuzz: false,
});
const GRADES = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good } as const;

/** When a skill is asked again. */
export interface Plan {
  readonly due: string;
  /** Days from the last day to the next, for each day. */
  readonly intervals: readonly number[];
  /** The chance that it is still known, from 0 to 1. */
  readonly recall: number;
}

/** The plan after some rated days, in their order, as it is on `today`. */
export function planAfter(
  days: readonly { readonly day: string; readonly rating: Rating }[],
  today: string,
): Plan | null {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  let card: Card = createEmptyCard(timeOf(first.day));
  const intervals = days.map(({ day, rating }) => {
    ({ card } = scheduler.next(card, timeOf(day), GRADES[rating]));
    // FSRS goes past its own limit by a day or two, to keep hard before good.
    return Math.min(card.scheduled_days, LONGEST_DAYS);
  });
  // A clock that was set back does not make a skill better known than on its last day.
  const now = daysBetween(last.day, today) < 0 ? last.day : today;
  return {
    due: dayAfter(last.day, intervals.at(-1) ?? 1),
    intervals,
    recall: scheduler.get_retrievability(card, timeOf(now), false),
  };
}
