import Database from 'better-sqlite3';
import { migrations } from './migrations/index.ts';
import { markVersion } from './schema.ts';

export type Journal = 'WAL' | 'DELETE';

export const native = (binding: string | undefined): Database.Options =>
  binding === undefined ? {} : { nativeBinding: binding };

export const versionOf = (db: Database.Database): number =>
  Number(db.pragma('user_version', { simple: true }));

/**
 * Opens the session file for writing, with every commit on disk before it returns. `journal`: a write-ahead log,
 * or on a network file system a rollback journal (DELETE). `migrating` is called before an older file is changed.
 */
export function connect(
  file: string,
  binding: string | undefined,
  journal: Journal = 'WAL',
  migrating: (db: Database.Database) => void = () => undefined,
): Database.Database {
  return withoutSharedMemory((alone) => {
    const db = new Database(file, native(binding));
    try {
      if (alone) db.pragma('locking_mode = EXCLUSIVE');
      db.pragma(`journal_mode = ${journal}`);
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
      db.pragma('trusted_schema = OFF');
      db.pragma('busy_timeout = 5000');
      const version = versionOf(db);
      if (version > 0 && version < migrations.length) migrating(db);
      migrate(db, version);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Opens a file that has a write-ahead log, and, where the disk has no room even for its shared memory (the -shm
 * file), opens it alone, which needs none: https://www.sqlite.org/wal.html#noshm. So what is stored can be read
 * on a full disk, and is written again as soon as there is room.
 */
export function withoutSharedMemory<Result>(open: (alone: boolean) => Result): Result {
  try {
    return open(false);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^SQLITE_(IOERR_SHM|CANTOPEN|READONLY_CANTINIT|FULL)/.test(code)) throw error;
    return open(true);
  }
}

/** Runs the missing migrations in one transaction: if one fails, the file stays as it was. */
export function migrate(db: Database.Database, version: number, steps: readonly string[] = migrations): void {
  if (version >= steps.length) markVersion(db);
  else
    db.transaction(() => {
      for (const step of steps.slice(version)) db.exec(step);
      db.pragma(`user_version = ${steps.length}`);
      markVersion(db);
    }).immediate();
}
