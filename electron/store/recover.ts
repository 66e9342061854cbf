import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { listBackups, timeInName, type Backup } from './backups.ts';
import { native } from './connect.ts';
import { copyDurably, syncFile, syncFolderOf } from './durable.ts';
import { inspect, type Finding, type Holdings } from './inspect.ts';
import { markVersion } from './schema.ts';

/** Why the session file was replaced, for the user. `chosen`: the user chose a backup. */
export interface Recovery {
  readonly reason: 'damaged' | 'missing' | 'empty' | 'chosen';
  /** Where the old file is now; null where there was none. */
  readonly aside: string | null;
  /**
   * What is in its place: a backup, its own rows under a corrected header, or (null) nothing. `from`: the path of
   * the backup; null for the file's own rows.
   */
  readonly restored: ({ readonly from: string | null; readonly date: Date | null } & Holdings) | null;
}

const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/**
 * Puts the newest sound backup in the place of a session file that is damaged, empty or missing; where none is
 * sound, nothing. What was there is renamed, never deleted. Null where there was nothing to replace: a first
 * start.
 */
export function recover(
  file: string,
  finding: Exclude<Finding, { kind: 'sound' | 'newer' }>,
  binding?: string,
): Recovery | null {
  const corrected =
    finding.kind === 'damaged' && finding.version !== null
      ? correctHeader(file, finding.version, binding)
      : null;
  if (corrected) {
    const aside = replace(file, corrected.fresh, 'damaged');
    return { reason: 'damaged', aside, restored: { from: null, date: null, ...corrected.holds } };
  }
  const backups = listBackups(file, binding);
  // An empty backup says nothing about the sessions; one before it may have them.
  for (const backup of [
    ...backups.filter(({ sessions }) => sessions > 0),
    ...backups.filter(({ sessions }) => sessions === 0),
  ]) {
    const fresh = copyOf(file, backup, binding);
    if (fresh === null) continue;
    const aside = replace(file, fresh, 'damaged');
    const { path, date, sessions, answers } = backup;
    return { reason: finding.kind, aside, restored: { from: path, date, sessions, answers } };
  }
  if (finding.kind !== 'damaged' && !hasLogOnly(file)) return null;
  return { reason: finding.kind, aside: moveAside(file, 'damaged'), restored: null };
}

/** Whether only the log is left of a session file: SQLite would delete it. */
const hasLogOnly = (file: string): boolean => sizeOf(file) === 0 && sizeOf(`${file}-wal`) > 0;
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Puts a backup that the user chose in the place of the session file, which must be closed. */
export function restore(file: string, backup: Backup, binding?: string): Recovery {
  const fresh = copyOf(file, backup, binding);
  if (fresh === null) throw new Error(`the backup ${backup.path} is damaged`);
  const { path, date, sessions, answers } = backup;
  return {
    reason: 'chosen',
    aside: replace(file, fresh, 'replaced'),
    restored: { from: path, date, sessions, answers },
  };
}

/** A checked copy of a backup beside the session file, on disk; null where it is not sound. Throws for a full disk. */
function copyOf(file: string, { path }: Backup, binding: string | undefined): string | null {
  const fresh = freshName(file);
  try {
    copyDurably(path, fresh);
    if (inspect(fresh, binding).kind === 'sound') return fresh;
    discard(fresh);
    return null;
  } catch (error) {
    discard(fresh);
    throw error;
  }
}

/**
 * A copy of a file whose tables are sound under a header that names another version, with the right version;
 * null where the copy does not pass.
 */
function correctHeader(
  file: string,
  version: number,
  binding: string | undefined,
): { readonly fresh: string; readonly holds: Holdings } | null {
  const fresh = freshName(file);
  try {
    for (const suffix of ['', '-wal', '-journal'])
      if (existsSync(file + suffix)) copyFileSync(file + suffix, fresh + suffix);
    const db = new Database(fresh, native(binding));
    try {
      // One file, so that it can be renamed in one step.
      db.pragma('journal_mode = DELETE');
      db.pragma(`user_version = ${version}`);
      markVersion(db);
    } finally {
      db.close();
    }
    const found = inspect(fresh, binding);
    if (found.kind === 'sound') {
      syncFile(fresh);
      return { fresh, holds: { sessions: found.sessions, answers: found.answers } };
    }
  } catch (error) {
    console.error('the version of the session file could not be corrected:', error);
  }
  discard(fresh);
  return null;
}

/** Moves the old file away and the new one in its place. A kill between the two leaves a missing file, and the backup. */
function replace(file: string, fresh: string, word: string): string | null {
  const aside = moveAside(file, word);
  // Only its one file is renamed; the check may have left an empty log.
  for (const suffix of COMPANIONS) rmSync(fresh + suffix, { force: true });
  renameSync(fresh, file);
  syncFolderOf(file);
  return aside;
}

/** Renames a session file with its logs: a log left behind would be replayed into the next file. */
function moveAside(file: string, word: string): string | null {
  const present = ['', ...COMPANIONS].filter((suffix) => existsSync(file + suffix));
  if (present.length === 0) return null;
  const named = `${file}.${word}-${timeInName(new Date())}`;
  let aside = named;
  for (let n = 2; ['', ...COMPANIONS].some((suffix) => existsSync(aside + suffix)); n += 1)
    aside = `${named}-${n}`;
  for (const suffix of present) renameSync(file + suffix, aside + suffix);
  syncFolderOf(file);
  return aside;
}

const freshName = (file: string): string => `${file}.${randomBytes(4).toString('hex')}.new`;

function discard(fresh: string): void {
  for (const suffix of ['', ...COMPANIONS]) rmSync(fresh + suffix, { force: true });
}
