import { testHook } from './development.ts';
import type { Clock } from './study-day.ts';

/** The system's clock; in a test one that goes on from the time that the test names. */
export function clockOf(): Clock {
  const start = Date.parse(testHook('CHALKGRAD_NOW') ?? '');
  if (Number.isNaN(start)) return () => new Date();
  const ahead = start - Date.now();
  return () => new Date(Date.now() + ahead);
}
