import type { Mastery } from '../../../core/mastery/mastery.ts';

const DAY_MS = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

export interface GridDay {
  readonly day: string;
  /** Boxes that were answered. */
  readonly boxes: number;
  /** The column, and the row: 0 is Monday. */
  readonly week: number;
  readonly weekday: number;
}

/** The days of so many weeks, up to today, which is in the last one. */
export function lastDays(
  { today, days }: Pick<Mastery, 'today' | 'days'>,
  weeks: number,
): readonly GridDay[] {
  const boxesOn = new Map(days.map(({ day, boxes }) => [day, boxes]));
  const end = timeOf(today);
  const weekdayOf = (time: number): number => (new Date(time).getUTCDay() + 6) % 7;
  const count = 7 * (weeks - 1) + weekdayOf(end) + 1;
  return Array.from({ length: count }, (_, i) => {
    const time = end - (count - 1 - i) * DAY_MS;
    return {
      day: dayAt(time),
      boxes: boxesOn.get(dayAt(time)) ?? 0,
      week: Math.floor(i / 7),
      weekday: weekdayOf(time),
    };
  });
}

/** Days in a row on which something was answered, up to today; up to yesterday while today has nothing yet. */
export function daysInARow({ today, days }: Pick<Mastery, 'today' | 'days'>): number {
  const worked = new Set(days.map(({ day }) => day));
  let time = timeOf(today) - (worked.has(today) ? 0 : DAY_MS);
  let count = 0;
  for (; worked.has(dayAt(time)); time -= DAY_MS) count += 1;
  return count;
}
