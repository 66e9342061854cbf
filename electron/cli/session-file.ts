import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { localPath } from '../local-path.ts';
import { UsageError } from '../options.ts';
import { connect } from '../store/connect.ts';
import { inspect, type Finding } from '../store/inspect.ts';

/**
 * What `read` finds in a session file, of an earlier release too. A copy is read, since SQLite writes files beside
 * what it opens: nothing is written in the folder of the file. Throws UsageError where it is no session file.
 */
export function inSessionFile<T>(given: string, what: string, read: (db: Database.Database) => T): T {
  const file = localPath(given);
  if (!existsSync(file)) throw new UsageError(`${given}: does not exist; name ${what}`);
  const binding = process.env['CHALKGRAD_SQLITE_BINDING'] || undefined;
  const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-sessions-'));
  try {
    const copy = join(folder, 'sessions.db');
    copyWhole(file, copy);
    const finding = inspect(copy, binding);
    if (finding.kind !== 'sound') throw new Error(whyNot(finding));
    const db = connect(copy, binding, 'DELETE');
    try {
      return read(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw new UsageError(
      `${given}: cannot be read as a session file (${error instanceof Error ? error.message : String(error)}); name ${what}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function whyNot(finding: Exclude<Finding, { kind: 'sound' }>): string {
  switch (finding.kind) {
    case 'newer':
      return 'a later release of Chalkgrad wrote it';
    case 'damaged':
      return finding.why;
    default:
      return 'it holds nothing';
  }
}

/** Copies that are tried while the application writes. */
const MOST_TRIED = 5;
/** The file itself, its log, and the journal of a transaction that was interrupted. */
const PARTS = ['', '-wal', '-journal'];

/** Copies a session file with what waits beside it to be merged, all as they were at one time. */
function copyWhole(file: string, copy: string): void {
  for (let tried = 0; tried < MOST_TRIED; tried += 1) {
    const before = stateOf(file);
    for (const part of PARTS)
      if (existsSync(`${file}${part}`)) copyFileSync(`${file}${part}`, `${copy}${part}`);
      else rmSync(`${copy}${part}`, { force: true });
    if (stateOf(file) === before) return;
  }
  throw new Error('it is being written all the time; close Chalkgrad first');
}

/** Sizes and times of change, by which a change during the copying is noticed. */
const stateOf = (file: string): string =>
  PARTS.map((part) => {
    const found = statSync(`${file}${part}`, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.size} ${found.mtimeNs}` : 'none';
  }).join();
