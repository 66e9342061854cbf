import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from './migrations/index.ts';

/** A newer Chalkgrad wrote the file; it is not changed. */
export class NewerStoreError extends Error {
  constructor(found: number) {
    super(
      `the session file has schema ${found}, this Chalkgrad knows up to ${migrations.length}: a newer version wrote it. Install that version, or move the file away to start with an empty one; the file was not changed`,
    );
    this.name = 'NewerStoreError';
  }
}

export interface OpenedStore {
  readonly db: Database.Database;
  /** What was done about a damaged file, for the user; null when the file was sound. */
  readonly notice: string | null;
  /** Writes a backup and closes. */
  readonly close: () => void;
}

/** The path of the SQLite addon; undefined for better-sqlite3's own prebuild. */
export function nativeBinding(resources: string | undefined): string | undefined {
  const override = process.env['CHALKGRAD_SQLITE_BINDING'];
  if (override !== undefined && override !== '') return override;
  const packaged = resources === undefined ? undefined : join(resources, 'native', 'better_sqlite3.node');
  return packaged !== undefined && existsSync(packaged) ? packaged : undefined;
}

/**
 * Opens the session file. A damaged file is renamed, with its -wal and -shm, and replaced by the last backup or
 * an empty file; an older schema is migrated in one transaction. Throws NewerStoreError for a file of a newer
 * version, which is not changed.
 */
export function openStore(file: string, binding?: string): OpenedStore {
  mkdirSync(dirname(file), { recursive: true });
  const backup = `${file}.backup`;
  let notice: string | null = null;
  let db: Database.Database;
  try {
    db = connect(file, binding);
  } catch (error) {
    if (error instanceof NewerStoreError || !isDamage(error)) throw error;
    const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    for (const suffix of ['', '-wal', '-shm', '-journal'])
      if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
    const restored = existsSync(backup) && isSound(backup, binding);
    // Copied, not renamed: the next backup is written only at the next exit.
    if (restored) copyFileSync(backup, file);
    db = connect(file, binding);
    notice = `The session file was damaged and has been moved to ${aside}. ${restored ? 'The last backup was put in its place.' : 'A new one was started.'}`;
  }
  const close = (): void => {
    try {
      keepBackup(db, backup);
    } catch (error) {
      // The last backup stays. The application must be able to exit when the disk is full.
      console.error('the session file was not backed up:', error);
    }
    db.close();
  };
  return { db, notice, close };
}

function connect(file: string, binding: string | undefined): Database.Database {
  if (existsSync(file)) inspect(file, binding);
  const db = new Database(file, native(binding));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('busy_timeout = 5000');
    migrate(db, versionOf(db));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Checks a file without changing it: a connection that may write merges the -wal into the file when it closes.
 * Throws NewerStoreError, or DamagedStoreError with what SQLite found. Runs at every start, since a disk can
 * fail after a clean exit; it takes 2 ms for fifty sessions.
 */
function inspect(file: string, binding: string | undefined): void {
  // SQLite must roll an interrupted transaction back before it can read, and for that it must write.
  const db = new Database(file, { ...native(binding), readonly: !existsSync(`${file}-journal`) });
  try {
    const version = versionOf(db);
    if (version > migrations.length) throw new NewerStoreError(version);
    const found = String(db.pragma('quick_check(1)', { simple: true }));
    if (found !== 'ok') throw new DamagedStoreError(found);
  } finally {
    db.close();
  }
}

const native = (binding: string | undefined): Database.Options =>
  binding === undefined ? {} : { nativeBinding: binding };
const versionOf = (db: Database.Database): number => Number(db.pragma('user_version', { simple: true }));

/** Writes a copy beside the file, to restore a damaged one from. VACUUM INTO writes a consistent snapshot. */
function keepBackup(db: Database.Database, backup: string): void {
  db.pragma('optimize');
  rmSync(`${backup}.new`, { force: true });
  db.prepare('vacuum into ?').run(`${backup}.new`);
  renameSync(`${backup}.new`, backup);
}

/** Runs the missing migrations in one transaction: if one fails, the file stays as it was. */
export function migrate(db: Database.Database, version: number, steps: readonly string[] = migrations): void {
  if (version >= steps.length) return;
  db.transaction(() => {
    for (const step of steps.slice(version)) db.exec(step);
    db.pragma(`user_version = ${steps.length}`);
  }).immediate();
}

class DamagedStoreError extends Error {}

const isDamage = (error: unknown): boolean =>
  error instanceof DamagedStoreError ||
  (error instanceof Error &&
    'code' in error &&
    ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((code) => String(error.code).startsWith(code)));

function isSound(file: string, binding: string | undefined): boolean {
  try {
    inspect(file, binding);
    return true;
  } catch {
    return false;
  }
}
