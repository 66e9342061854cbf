const DAY_MS = 86_400_000;

/** A day of a student as a time, so that days can be counted whatever the clock on the wall does. */
export const timeOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 'yyyy-mm-dd'.length);

export const dayAfter = (day: string, days: number): string => dayAt(timeOf(day).getTime() + days * DAY_MS);

/** How many days lie from one day to another; below 0 where the other is before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((timeOf(to).getTime() - timeOf(from).getTime()) / DAY_MS);
