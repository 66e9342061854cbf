import type { Rating } from './rating.ts';

/**
 * How well a skill is known. begun: it was answered; can: two boxes in a row right at once; keeps: right on a later
 * day too; sure: and it need not be asked again for two weeks.
 */
export const levels = ['new', 'begun', 'can', 'keeps', 'sure'] as const;
export type Level = (typeof levels)[number];

/** Days until the next review from which on a skill is sure. */
export const SURE_DAYS = 14;
const IN_A_ROW = 2;

/** A day of a skill. */
export interface SkillDay {
  readonly rating: Rating;
  /** Of its boxes, in their order. */
  readonly boxes: readonly Rating[];
  /** Days until the next review, as planned on this day. */
  readonly interval: number;
}

/** The level after some days, the first one first. A day that is rated again takes one level back. */
export function levelAfter(days: readonly SkillDay[]): Level {
  let level: Level = 'new';
  let row = 0;
  for (const { rating, boxes, interval } of days) {
    const before: Level = level;
    for (const box of boxes) row = box === 'good' ? row + 1 : 0;
    if (rating === 'again') level = below(before);
    else if (before === 'can') level = 'keeps';
    else if (before === 'keeps') level = interval >= SURE_DAYS ? 'sure' : 'keeps';
    else if (before === 'sure') level = 'sure';
    else level = row >= IN_A_ROW ? 'can' : 'begun';
  }
  return level;
}

const below = (level: Level): Level => levels[Math.max(levels.indexOf(level) - 1, 1)] ?? 'begun';
