import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openStore } from '../../../electron/store/open.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** An empty session file of its own for one test, on disk, open. */
export function freshStore(): Database.Database {
  const store = openStore(join(temporaryFolder(), 'sessions.db'));
  onTestFinished(() => store.close());
  return store.db;
}

/** Waits until the clock shows another millisecond, the finest that a row's time is kept to. */
export function nextMillisecond(): void {
  const start = Date.now();
  while (Date.now() === start);
}
