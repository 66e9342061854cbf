import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { listBackups, writeBackup } from './backups.ts';
import { connect, type Journal } from './connect.ts';
import { dayOf } from './generations.ts';
import { holdingsOf, inspect } from './inspect.ts';
import { migrations } from './migrations/index.ts';
import { recover, type Recovery } from './recover.ts';

/** A newer Chalkgrad wrote the file; it is not changed. */
export class NewerStoreError extends Error {
  constructor(found: number) {
    super(
      `the session file has schema ${found}, this Chalkgrad knows up to ${migrations.length}: a newer version wrote it. Install that version, or move the file away to go on from the last backup; the file was not changed`,
    );
    this.name = 'NewerStoreError';
  }
}

export interface OpenedStore {
  readonly db: Database.Database;
  /** What was done about a damaged or missing file; null when the file was sound. */
  readonly recovery: Recovery | null;
  /** Writes the backup of the day, where today has none. Never throws. */
  readonly backUpToday: (now?: Date) => void;
  /** Writes a backup where something has changed since the last one, and closes. */
  readonly close: () => void;
}

/**
 * Opens the session file. One that is damaged, empty or missing is renamed, with its -wal and -shm, and replaced
 * by the newest sound backup, or by a new file where there is none; an older schema is backed up and migrated in
 * one transaction. Throws NewerStoreError for a file of a newer version, which is not changed, and the system's
 * error where the file can be neither read nor replaced.
 */
export function openStore(file: string, binding?: string, journal: Journal = 'WAL'): OpenedStore {
  mkdirSync(dirname(file), { recursive: true });
  // A log that was not merged: the last exit was a kill, or a power cut, and wrote no backup.
  const unclean = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const finding = inspect(file, binding);
  if (finding.kind === 'newer') throw new NewerStoreError(finding.version);
  const recovery = finding.kind === 'sound' ? null : recover(file, finding, binding);
  const db = connect(file, binding, journal, (old) => writeBackup(old, file, binding));
  removeLeftovers(file);
  const unchanged = changesOf(db);

  const backUpToday = (now = new Date()): void => {
    const [newest] = listBackups(file, binding);
    const { sessions } = holdingsOf(db);
    if (sessions === 0 || (newest && dayOf(newest.date) === dayOf(now))) return;
    attempt(() => writeBackup(db, file, binding, now));
  };
  const close = (): void => {
    attempt(() => {
      if (unclean || changesOf(db) !== unchanged || listBackups(file, binding).length === 0)
        writeBackup(db, file, binding);
    });
    // Last, since it waits where another program has locked the file.
    attempt(() => db.pragma('optimize'));
    attempt(() => db.close());
  };
  return { db, recovery, backUpToday, close };
}

/** Unfinished copies of a start or an exit that was killed. Nobody else has this file open. */
function removeLeftovers(file: string): void {
  const unfinished = /^(\.backup)?\.[0-9a-f]{8}\.new(-wal|-shm|-journal)?$/;
  for (const name of readdirSync(dirname(file)))
    if (name.startsWith(basename(file)) && unfinished.test(name.slice(basename(file).length)))
      rmSync(join(dirname(file), name), { force: true });
}

/** The number of rows that this connection has written. */
const changesOf = (db: Database.Database): unknown => db.prepare('select total_changes()').pluck().get();

/** Logs a failure: the last backup stays, and the application must be able to start and exit when the disk is full. */
function attempt(backup: () => void): void {
  try {
    backup();
  } catch (error) {
    console.error('the session file was not backed up:', error);
  }
}
