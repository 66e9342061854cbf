import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { native, versionOf, withoutSharedMemory } from './connect.ts';
import { migrations } from './migrations/index.ts';
import { HIGHEST, markOf, schemaOf, versionOfSchema } from './schema.ts';

/** What a session file holds. */
export interface Holdings {
  readonly sessions: number;
  readonly answers: number;
}

export type Finding =
  | ({ readonly kind: 'sound' } & Holdings)
  /** No file, no bytes, or a database without a table. */
  | { readonly kind: 'missing' | 'empty' }
  /** A later release wrote it. */
  | { readonly kind: 'newer'; readonly version: number }
  /** `version`: the tables are all there and are those of this version; only the header names another. */
  | { readonly kind: 'damaged'; readonly why: string; readonly version: number | null };

/**
 * Checks a session file without changing it: a connection that may write merges the -wal into the file when it
 * closes. The whole of it is checked at every start, since a disk can fail after a clean exit; `quick_check`
 * takes as long (49 of 58 ms for 160 MiB) and does not see a damaged page of a table without row ids. Throws
 * what is no fault of the file: a full disk, a lock, missing permission.
 */
export function inspect(file: string, binding?: string): Finding {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return { kind: 'missing' };
  if (found.size === 0) return { kind: 'empty' };
  try {
    const formats = fileFormats(file);
    if (formats.some((format) => format !== 1 && format !== 2))
      return { kind: 'damaged', why: `unknown file format ${formats.join('/')}`, version: null };
    return withoutSharedMemory((alone) => {
      // SQLite must roll an interrupted transaction back before it can read, and for that it must write.
      const readonly = !alone && !existsSync(`${file}-journal`);
      const db = new Database(file, { ...native(binding), readonly });
      try {
        if (alone) db.pragma('locking_mode = EXCLUSIVE');
        return inspectOpen(db, native(binding));
      } finally {
        db.close();
      }
    });
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { kind: 'damaged', why: error.message, version: null };
  }
}

function inspectOpen(db: Database.Database, options: Database.Options): Finding {
  const version = versionOf(db);
  const mark = markOf(db);
  if (version > migrations.length && mark === 'same') return { kind: 'newer', version };
  const check = String(db.pragma('integrity_check(1)', { simple: true }));
  if (check !== 'ok') return { kind: 'damaged', why: check, version: null };
  if (version > migrations.length && version <= HIGHEST && mark === 'absent')
    return { kind: 'newer', version };
  const schema = schemaOf(db);
  if (schema.size === 0 && version === 0 && mark === 'absent') return { kind: 'empty' };
  const real = versionOfSchema(schema, version, options);
  if (real === version && real > 0 && mark !== 'different') return { kind: 'sound', ...holdingsOf(db) };
  return real === null || real === 0
    ? { kind: 'damaged', why: 'tables or columns are missing', version: null }
    : { kind: 'damaged', why: `schema ${version} in the header, ${real} in the tables`, version: real };
}

export const holdingsOf = (db: Database.Database): Holdings => ({
  sessions: Number(db.prepare('select count(*) from session where deleted_at is null').pluck().get()),
  answers: Number(
    db
      .prepare(
        "select count(*) from answer join session on session.id = answer.session where deleted_at is null and typed <> ''",
      )
      .pluck()
      .get(),
  ),
});

/** The two format numbers of the header (1 rollback journal, 2 write-ahead log): SQLite opens a file with a higher write format, but only to read. */
function fileFormats(file: string): readonly number[] {
  const header = Buffer.alloc(20);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, header, 0, 20, 0) < 20 ? [0] : [...header.subarray(18, 20)];
  } finally {
    closeSync(handle);
  }
}

/** Errors of the disk, of other programs and of the file's permissions, which another file would have too. */
const ENVIRONMENT =
  /^SQLITE_(FULL|BUSY|LOCKED|CANTOPEN|PERM|NOMEM|IOERR|READONLY|AUTH|PROTOCOL|INTERRUPT|NOLFS)/;

const isDamage = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  String(error.code).startsWith('SQLITE_') &&
  !ENVIRONMENT.test(String(error.code));
