import { describe, expect, test } from 'vitest';
import { superseded, type Dated } from '../../../electron/store/generations.ts';

const NOW = new Date('2026-11-29T12:00:00');
const DAY = 86_400_000;
/** A backup so many days old. */
const backup = (days: number, sessions = 5, answers = 50): Dated => ({
  date: new Date(NOW.getTime() - days * DAY),
  sessions,
  answers,
});
const keptOf = (backups: readonly Dated[]): Dated[] => {
  const gone = superseded(backups, NOW);
  return backups.filter((one) => !gone.includes(one));
};
const agesOf = (backups: readonly Dated[]): number[] =>
  backups.map(({ date }) => Math.round((NOW.getTime() - date.getTime()) / DAY));

describe('thinning the backups', () => {
  test('of the last two days all stay', () => {
    const hourly = Array.from({ length: 47 }, (_, hour) => backup(hour / 24));
    expect(superseded(hourly, NOW)).toEqual([]);
  });

  test('three a day for two years become one a day for ten days, one a week for ten weeks, one a month for nine months', () => {
    const all = Array.from({ length: 3 * 730 }, (_, i) => backup(i / 3));
    const ages = agesOf(keptOf(all));
    expect(ages.filter((age) => age >= 3 && age < 12)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const weekly = ages.filter((age) => age > 12 && age <= 82);
    expect(weekly.length).toBeGreaterThanOrEqual(9);
    expect(weekly.length).toBeLessThanOrEqual(11);
    // The first and the last week may be cut.
    expect(weekly.slice(1).filter((age, i) => age - (weekly[i] ?? 0) > 7)).toEqual([]);
    const monthly = ages.filter((age) => age > 82);
    expect(monthly.length).toBeGreaterThanOrEqual(8);
    expect(monthly.length).toBeLessThanOrEqual(11);
    expect(Math.max(...ages)).toBeLessThan(82 + 9 * 31);
  });

  test('one that holds more than the newest of its day stays beside it', () => {
    const [full, less, newest] = [backup(5.3, 12), backup(5.2, 11), backup(5.1, 3)];
    expect(keptOf([backup(0), full, less, newest])).toEqual([backup(0), full, newest]);
    const [answers, fewer] = [backup(8.3, 5, 90), backup(8.1, 5, 2)];
    expect(keptOf([backup(0), answers, fewer])).toEqual([backup(0), answers, fewer]);
  });

  test('the newest and the fullest of all stay, however old', () => {
    const [full, old, older] = [backup(900, 40), backup(800, 2), backup(850, 2)];
    expect(keptOf([full, older, old])).toEqual([full, old]);
    expect(keptOf([backup(2000)])).toEqual([backup(2000)]);
  });

  test('one from the future, of a clock that was wrong, is not thinned', () => {
    expect(superseded([backup(-400), backup(-401), backup(0)], NOW)).toEqual([]);
  });
});
