import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStore } from '../../../electron/store/open.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const GARBAGE = Buffer.from('This is not a database. '.repeat(400));
const titles = (db: Database.Database): string[] =>
  new Sessions(db)
    .list()
    .map(({ title }) => title)
    .sort();

/** A closed session file with some sessions, each too large for one page, in a folder of its own. */
function closedStore(): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'sessions.db');
  const store = openStore(file);
  const sessions = new Sessions(store.db);
  for (const title of ['First', 'Second', 'Third'])
    sessions.create('key', title, JSON.stringify({ text: 'x'.repeat(9000) }));
  store.close();
  return { folder, file };
}

/**
 * Overwrites the page at which a table begins, as a failing disk would. The header, and so the opening of the
 * file, is left whole.
 */
function trashPageOf(file: string, table: string): void {
  const db = new Database(file, { readonly: true });
  const page = Number(db.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table));
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, (page - 1) * size, page * size));
}

const asideOf = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.includes('.damaged-'));

describe('a damaged session file', () => {
  test('with a destroyed header is renamed unchanged and replaced by an empty one, and the notice names it', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'sessions.db');
    writeFileSync(file, GARBAGE);
    const store = openStore(file);
    expect(titles(store.db)).toEqual([]);
    const [aside = ''] = asideOf(folder);
    expect(readFileSync(join(folder, aside)).equals(GARBAGE)).toBe(true);
    expect(store.recovery).toEqual({ reason: 'damaged', aside: join(folder, aside), restored: null });
    store.close();
  });

  test('is renamed together with its write-ahead log, which may contain rows to rescue', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'sessions.db');
    writeFileSync(file, GARBAGE);
    writeFileSync(`${file}-wal`, 'the log');
    writeFileSync(`${file}-shm`, 'its index');
    openStore(file).close();
    const moved = asideOf(folder).sort();
    expect(moved.map((name) => name.replace(/damaged-[\dTZ-]+(?=$|-wal|-shm)/, 'damaged'))).toEqual([
      'sessions.db.damaged',
      'sessions.db.damaged-shm',
      'sessions.db.damaged-wal',
    ]);
    expect(readFileSync(join(folder, moved.find((name) => name.endsWith('-wal')) ?? ''), 'utf8')).toBe(
      'the log',
    );
  });

  test('is detected at the start even when only one inner page is destroyed, which opening does not show', () => {
    const { folder, file } = closedStore();
    trashPageOf(file, 'session');
    const trashed = readFileSync(file);
    // The control: SQLite itself opens this file without an error.
    const plain = new Database(file, { readonly: true });
    expect(plain.pragma('user_version', { simple: true })).toBeGreaterThan(0);
    plain.close();
    const store = openStore(file);
    expect(store.recovery?.reason).toBe('damaged');
    const [aside = ''] = asideOf(folder);
    expect(readFileSync(join(folder, aside)).equals(trashed)).toBe(true);
    store.close();
  });

  test('is replaced by the last backup, which stays until the next exit writes a new one', () => {
    const { file } = closedStore();
    trashPageOf(file, 'session');
    const store = openStore(file);
    expect(titles(store.db)).toEqual(['First', 'Second', 'Third']);
    expect(store.recovery?.restored).toMatchObject({ from: `${file}.backup`, sessions: 3, answers: 0 });
    expect(existsSync(`${file}.backup`)).toBe(true);
    // What came from the backup is a full session file: it takes new rows and survives the next start without
    // a word.
    new Sessions(store.db).create('key', 'Fourth', '{}');
    store.close();
    const again = openStore(file);
    expect(titles(again.db)).toEqual(['First', 'Fourth', 'Second', 'Third']);
    expect(again.recovery).toBeNull();
    again.close();
  });

  test('a damaged backup is not restored', () => {
    const { file } = closedStore();
    trashPageOf(file, 'session');
    writeFileSync(`${file}.backup`, readFileSync(file));
    const store = openStore(file);
    expect(titles(store.db)).toEqual([]);
    expect(store.recovery?.restored).toBeNull();
    store.close();
  });

  test('found twice is renamed twice: an earlier damaged file is not overwritten', () => {
    const { folder, file } = closedStore();
    writeFileSync(file, GARBAGE);
    openStore(file).close();
    const first = asideOf(folder);
    // Names carry the time to the millisecond.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 });
    onTestFinished(() => void vi.useRealTimers());
    writeFileSync(file, GARBAGE);
    openStore(file).close();
    expect(asideOf(folder).length).toBe(2);
    expect(asideOf(folder)).toEqual(expect.arrayContaining(first));
  });

  test('another error renames nothing: here a folder in place of the file', () => {
    const folder = temporaryFolder();
    expect(() => openStore(folder)).toThrow(/EISDIR|EPERM|EACCES/);
    expect(
      readdirSync(join(folder, '..')).filter((name) => name.startsWith(`${basename(folder)}.damaged-`)),
    ).toEqual([]);
  });
});
