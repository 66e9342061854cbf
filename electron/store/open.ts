import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from './migrations/index.ts';

/** The file was written by a newer Chalkgrad; it is left as it is. */
export class NewerStoreError extends Error {
  constructor(found: number) {
    super(
      `the session file has schema ${found}, this Chalkgrad knows up to ${migrations.length}: it was written by a newer version. Install that version, or move the file away to start anew; it was not changed`,
    );
    this.name = 'NewerStoreError';
  }
}

export interface OpenedStore {
  readonly db: Database.Database;
  /** What had to be done about a damaged file, for the user; null when all was well. */
  readonly notice: string | null;
  /** Keeps a backup and closes. */
  readonly close: () => void;
}

/** Where the addon is, when it is not better-sqlite3's own prebuild. */
export function nativeBinding(resources: string | undefined): string | undefined {
  const stated = process.env['CHALKGRAD_SQLITE_BINDING'];
  if (stated !== undefined && stated !== '') return stated;
  const packaged = resources === undefined ? undefined : join(resources, 'native', 'better_sqlite3.node');
  return packaged !== undefined && existsSync(packaged) ? packaged : undefined;
}

/**
 * Opens the session file and checks it, moves a damaged one aside (with its -wal and -shm) and puts the last
 * backup or a new one in its place, and brings an older schema up to date in one transaction. Throws
 * NewerStoreError for a file of a newer version, which stays untouched.
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
    // Copied, because the next backup is made only at the next exit.
    if (restored) copyFileSync(backup, file);
    db = connect(file, binding);
    notice = `The session file was damaged and has been moved to ${aside}. ${restored ? 'The last backup was put in its place.' : 'A new one was started.'}`;
  }
  const close = (): void => {
    try {
      keepBackup(db, backup);
    } catch (error) {
      // The last backup stays. Without room for a new one the application must still be able to end.
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
 * Throws NewerStoreError or what SQLite finds wrong, and writes nothing: a connection that may write folds
 * the -wal into the file when it closes. Done at every start, since a disk fails after a clean exit too; it
 * takes 2 ms for fifty sessions.
 */
function inspect(file: string, binding: string | undefined): void {
  // A transaction that a crash left half done must be rolled back before anything can be read.
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

/**
 * A whole copy beside the file, for the day the file is damaged. VACUUM INTO writes a consistent snapshot.
 */
function keepBackup(db: Database.Database, backup: string): void {
  db.pragma('optimize');
  rmSync(`${backup}.new`, { force: true });
  db.prepare('vacuum into ?').run(`${backup}.new`);
  renameSync(`${backup}.new`, backup);
}

/** All missing steps in one transaction: a step that fails leaves the file as it was. */
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
