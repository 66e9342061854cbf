import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { syncFile, syncFolderOf } from './durable.ts';
import { superseded, type Dated } from './generations.ts';
import { inspect } from './inspect.ts';

/** A backup that passes the same checks as a session file. */
export interface Backup extends Dated {
  readonly path: string;
}

/** The last backup lies beside the session file, the earlier ones in a folder. */
export const latestBackup = (file: string): string => `${file}.backup`;
export const backupFolder = (file: string): string => join(dirname(file), 'backups');

/** A time as part of a file's name. */
export const timeInName = (date: Date): string => date.toISOString().replace(/[:.]/g, '-');

/** When a backup was written: by its name, since a copied folder has the times of the copying, else by the file. */
function dateOf(path: string): Date {
  const named = /-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(-\d+)?\.db$/.exec(basename(path));
  if (!named) return statSync(path).mtime;
  const [, day, hours, minutes, seconds, milliseconds] = named;
  return new Date(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
}

/** Every backup that could be put in the place of the session file, the newest first. */
export function listBackups(file: string, binding?: string): Backup[] {
  const folder = backupFolder(file);
  const earlier = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.db'))
        .map((name) => join(folder, name))
    : [];
  return [latestBackup(file), ...earlier]
    .flatMap((path) => {
      const backup = readBackup(path, binding);
      return backup ? [backup] : [];
    })
    .sort((one, other) => other.date.getTime() - one.date.getTime());
}

function readBackup(path: string, binding: string | undefined): Backup | null {
  try {
    const found = inspect(path, binding);
    if (found.kind !== 'sound') return null;
    const { sessions, answers } = found;
    return { path, date: dateOf(path), sessions, answers };
  } catch {
    // It cannot be read at the moment, and so cannot be restored.
    return null;
  }
}

/**
 * Writes a backup: a consistent copy beside the file, checked and on disk before it gets its name. The one
 * before it moves to the folder of earlier ones, which are then thinned. Throws where the copy cannot be written
 * or is not sound; every earlier backup then stays.
 */
export function writeBackup(db: Database.Database, file: string, binding?: string, now = new Date()): void {
  const latest = latestBackup(file);
  const fresh = `${latest}.${randomBytes(4).toString('hex')}.new`;
  try {
    db.prepare('vacuum into ?').run(fresh);
    const { kind } = inspect(fresh, binding);
    if (kind !== 'sound') throw new Error(`the copy is ${kind}`);
    syncFile(fresh);
    keepEarlier(file);
    renameSync(fresh, latest);
    syncFolderOf(latest);
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(fresh + suffix, { force: true });
  }
  thin(file, binding, now);
}

/** Moves the last backup to the earlier ones, under the time it was written at. */
function keepEarlier(file: string): void {
  const latest = latestBackup(file);
  const written = statSync(latest, { throwIfNoEntry: false })?.mtime;
  if (!written) return;
  mkdirSync(backupFolder(file), { recursive: true });
  const name = `${basename(file, '.db')}-${timeInName(written)}`;
  let place = join(backupFolder(file), `${name}.db`);
  for (let n = 2; existsSync(place); n += 1) place = join(backupFolder(file), `${name}-${n}.db`);
  renameSync(latest, place);
  syncFolderOf(place);
}

function thin(file: string, binding: string | undefined, now: Date): void {
  for (const { path } of superseded(listBackups(file, binding), now))
    if (path !== latestBackup(file)) rmSync(path, { force: true });
}
