/** A backup among others: when it was written and how much it holds. */
export interface Dated {
  readonly date: Date;
  readonly sessions: number;
  readonly answers: number;
}

const DAY_MS = 86_400_000;
/** All of two days, then one a day for ten days, one a week for ten weeks and one a month for nine months. */
const DAYS = { all: 2, daily: 12, weekly: 82, monthly: 82 + 9 * 31 };

/**
 * The backups that newer ones replace, thinned as Anki thins its own. One that holds more than every newer one
 * of its period stays beside the newest, so that a loss nobody has noticed does not replace what was lost; the
 * newest and the fullest of all stay for ever.
 */
export function superseded<B extends Dated>(backups: readonly B[], now: Date): B[] {
  const newestFirst = [...backups].sort((one, other) => other.date.getTime() - one.date.getTime());
  const periods = new Map<string, B[]>();
  for (const backup of newestFirst) {
    const period = periodOf(backup.date, now);
    periods.set(period, [...(periods.get(period) ?? []), backup]);
  }
  const kept = new Set([newestFirst[0], fullest(newestFirst)]);
  for (const [period, all] of periods)
    if (period !== 'old')
      for (const backup of period === 'all' ? all : [all[0], fullest(all)]) kept.add(backup);
  return newestFirst.filter((backup) => !kept.has(backup));
}

/** The newest of those that hold the most. */
const fullest = <B extends Dated>(newestFirst: readonly B[]): B | undefined =>
  newestFirst.reduce<B | undefined>((best, one) => (best && !isFuller(one, best) ? best : one), undefined);

const isFuller = (one: Dated, other: Dated): boolean =>
  one.sessions === other.sessions ? one.answers > other.answers : one.sessions > other.sessions;

function periodOf(date: Date, now: Date): string {
  const age = (now.getTime() - date.getTime()) / DAY_MS;
  // One from the future, of a machine whose clock was wrong, is not thinned before its time.
  if (age < DAYS.all) return 'all';
  if (age < DAYS.daily) return `day ${dayOf(date)}`;
  if (age < DAYS.weekly) return `week ${Math.floor((date.getTime() / DAY_MS + 3) / 7)}`;
  return age < DAYS.monthly ? `month ${date.getFullYear()}-${date.getMonth()}` : 'old';
}

/** The local day. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
