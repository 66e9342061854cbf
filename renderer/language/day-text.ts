import { spokenLanguage } from './language.svelte.ts';

/** Dates with the digits that formulas have, in the words of the language. */
const locale = (): string => `${spokenLanguage()}-IN-u-nu-latn`;

/** A day (`2026-11-29`) as it is read: “Sun, 29 Nov”; with its year where that is another than `today`’s. */
export function dayText(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...year,
  });
}

/** The time of a day, on the clock on the wall: “20:15”. */
export const timeText = (at: string): string =>
  new Date(at).toLocaleTimeString(locale(), { hour: 'numeric', minute: '2-digit' });

/** A time of any day: “29 Nov 2026, 8:15 pm”. */
export const momentText = (at: string): string =>
  new Date(at).toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' });
