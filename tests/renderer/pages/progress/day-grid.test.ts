import { expect, test } from 'vitest';
import { daysInARow, lastDays } from '../../../../renderer/pages/progress/day-grid.ts';

const worked = (...days: readonly string[]) =>
  days.map((day) => ({ day, boxes: 3, good: 3, hard: 0, skills: [] }));

test('the last weeks end today, each from Monday to Sunday', () => {
  // 29 November 2026 is a Sunday, 2 December a Wednesday.
  const sunday = lastDays({ today: '2026-11-29', days: worked('2026-11-23') }, 2);
  expect(sunday).toHaveLength(14);
  expect(sunday[0]).toEqual({ day: '2026-11-16', boxes: 0, week: 0, weekday: 0 });
  expect(sunday[7]).toEqual({ day: '2026-11-23', boxes: 3, week: 1, weekday: 0 });
  const wednesday = lastDays({ today: '2026-12-02', days: [] }, 2);
  expect(wednesday).toHaveLength(10);
  expect(wednesday.at(-1)).toEqual({ day: '2026-12-02', boxes: 0, week: 1, weekday: 2 });
});

test('days in a row count to today, and to yesterday while today is young', () => {
  const days = worked('2026-11-28', '2026-11-27', '2026-11-25');
  expect(daysInARow({ today: '2026-11-28', days })).toBe(2);
  expect(daysInARow({ today: '2026-11-29', days })).toBe(2);
  expect(daysInARow({ today: '2026-11-30', days })).toBe(0);
});
