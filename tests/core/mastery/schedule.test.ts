import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../../core/mastery/day.ts';
import type { Rating } from '../../../core/mastery/rating.ts';
import { LONGEST_DAYS, planAfter } from '../../../core/mastery/schedule.ts';

/** The intervals of a skill that is reviewed on each due day with these ratings. */
function intervalsOf(ratings: readonly Rating[]): readonly number[] {
  const days: { day: string; rating: Rating }[] = [];
  let day = '2026-11-29';
  for (const rating of ratings) {
    days.push({ day, rating });
    day = planAfter(days, day)?.due ?? '';
  }
  return planAfter(days, day)?.intervals ?? [];
}

describe('the day of the next review', () => {
  // FSRS-6 with its published weights at a retention of 0.9, without steps on the same day.
  test.each<{ ratings: readonly Rating[]; days: readonly number[] }>([
    { ratings: ['good', 'good', 'good'], days: [3, 14, 57] },
    { ratings: ['good', 'good', 'again', 'good', 'good'], days: [3, 14, 2, 5, 13] },
    { ratings: ['hard', 'hard', 'hard', 'hard'], days: [2, 4, 9, 15] },
    { ratings: ['again', 'good', 'good', 'good'], days: [1, 3, 8, 22] },
  ])('$ratings are asked again after $days days', ({ ratings, days }) => {
    expect(intervalsOf(ratings)).toEqual(days);
  });

  test('is never more than sixty days away', () => {
    expect(intervalsOf(['good', 'good', 'good', 'good', 'good']).at(-1)).toBe(LONGEST_DAYS);
  });

  test('comes across the end of a year and of a month', () => {
    expect(planAfter([{ day: '2026-12-30', rating: 'good' }], '2026-12-30')?.due).toBe('2027-01-02');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  });
});

describe('the chance that a skill is still known', () => {
  const once = [{ day: '2026-11-01', rating: 'good' }] as const;
  // The forgetting curve of FSRS-6: (1 + factor · t / S)^decay with S = 2.3065 after one good day.
  test.each([
    { after: 0, recall: 1 },
    { after: 1, recall: 0.947 },
    { after: 2, recall: 0.909 },
    { after: 7, recall: 0.808 },
    { after: 30, recall: 0.668 },
  ])('is $recall $after days after one good day', ({ after, recall }) => {
    expect(planAfter(once, dayAfter('2026-11-01', after))?.recall).toBeCloseTo(recall, 3);
  });

  test('is no higher than on the last day where the clock was set back', () => {
    expect(planAfter(once, '2026-10-01')?.recall).toBe(1);
  });
});

test('without a day there is no plan', () => {
  expect(planAfter([], '2026-11-29')).toBeNull();
});
