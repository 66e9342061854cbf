import { expect, test } from 'vitest';
import { studyDay } from '../../electron/study-day.ts';

test('a day ends at four in the morning by the clock on the wall', () => {
  expect(studyDay(new Date(2026, 10, 29, 23, 59))).toBe('2026-11-29');
  expect(studyDay(new Date(2026, 10, 30, 3, 59))).toBe('2026-11-29');
  expect(studyDay(new Date(2026, 10, 30, 4, 0))).toBe('2026-11-30');
  expect(studyDay(new Date(2027, 0, 1, 1, 0))).toBe('2026-12-31');
});
