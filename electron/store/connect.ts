import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from './migrations/index.ts';
import { markVersion } from './schema.ts';

/** The path of the SQLite addon; undefined for better-sqlite3's own prebuild. */
export function nativeBinding(resources: string | undefined): string | undefined {
  const override = process.env['CHALKGRAD_SQLITE_BINDING'];
  if (override !== undefined && override !== '') return override;
  const packaged = resources === undefined ? undefined : join(resources, 'native', 'better_sqlite3.node');
  return packaged !== undefined && existsSync(packaged) ? packaged : undefined;
}

export const native = (binding: string | undefined): Database.Options =>
  binding === undefined ? {} : { nativeBinding: binding };

export const versionOf = (db: Database.Database): number =>
  Number(db.pragma('user_version', { simple: true }));

/**
 * Opens the session file for writing: a write-ahead log and every commit on disk before it returns. `migrating`
 * is called before an older file is changed.
 */
export function connect(
  file: string,
  binding: string | undefined,
  migrating: (db: Database.Database) => void = () => undefined,
): Database.Database {
  const db = new Database(file, native(binding));
  try {
    db.pragma('journal_mode = WAL');
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
