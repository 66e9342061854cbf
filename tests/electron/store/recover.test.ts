import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../../electron/store/answers.ts';
import { backupFolder, listBackups } from '../../../electron/store/backups.ts';
import { inspect } from '../../../electron/store/inspect.ts';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { NewerStoreError, openStore } from '../../../electron/store/open.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const DAY = 86_400_000;
const titles = (db: Database.Database): string[] =>
  new Sessions(db)
    .list()
    .map(({ title }) => title)
    .sort();
const asideOf = (file: string): string[] =>
  readdirSync(join(file, '..')).filter((name) => name.includes('.damaged-'));

/** A closed session file with these sessions, three answers each, and the backup of its exit. */
function closedStore(...names: string[]): string {
  const file = join(temporaryFolder(), 'sessions.db');
  addSessions(file, ...names);
  return file;
}
function addSessions(file: string, ...names: string[]): void {
  const store = openStore(file);
  const [sessions, answers] = [new Sessions(store.db), new Answers(store.db)];
  for (const name of names) {
    const id = sessions.create('key', name, JSON.stringify({ text: name.repeat(900) }));
    for (const box of ['a', 'b', 'c']) answers.save(id, '1', box, `${name} ${box}`);
  }
  store.close();
}
/** Opens the file, checks that its sessions are these, and gives what was done. */
function opened(file: string, expected: readonly string[]): ReturnType<typeof openStore>['recovery'] {
  const store = openStore(file);
  expect(titles(store.db)).toEqual(expected);
  store.close();
  const again = openStore(file);
  // What is in the place afterwards is a whole session file.
  expect(again.recovery).toBeNull();
  expect(titles(again.db)).toEqual(expected);
  again.close();
  return store.recovery;
}
function change(file: string, sql: string): void {
  const db = new Database(file);
  db.unsafeMode();
  db.exec(sql);
  db.close();
}

describe('a session file that is not there', () => {
  test('is restored from the backup, and the next exit keeps that backup', () => {
    const file = closedStore('First', 'Second');
    rmSync(file);
    expect(opened(file, ['First', 'Second'])).toMatchObject({
      reason: 'missing',
      aside: null,
      restored: { from: `${file}.backup`, sessions: 2, answers: 6 },
    });
    expect(listBackups(file).every(({ sessions }) => sessions === 2)).toBe(true);
  });

  test('is restored when it has no bytes, and the empty file is kept', () => {
    const file = closedStore('First');
    truncateSync(file, 0);
    expect(opened(file, ['First'])).toMatchObject({ reason: 'empty', restored: { sessions: 1 } });
    expect(asideOf(file).length).toBe(1);
  });

  test('is restored when it is a database without a table', () => {
    const file = closedStore('First');
    rmSync(file);
    change(file, 'create table one (x); drop table one');
    expect(opened(file, ['First'])?.reason).toBe('empty');
  });

  test('without a backup it is a first start, without a word; an old log alone is kept aside', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    expect(opened(file, [])).toBeNull();
    const other = join(temporaryFolder(), 'sessions.db');
    writeFileSync(`${other}-wal`, 'rows of before');
    const recovery = opened(other, []);
    expect(recovery?.reason).toBe('missing');
    expect(readFileSync(`${recovery?.aside ?? ''}-wal`, 'utf8')).toBe('rows of before');
  });

  test('after a kill between moving a damaged file away and putting the backup in its place', () => {
    const file = closedStore('First', 'Second');
    // Exactly what such a kill leaves: the damaged file under another name, the checked copy under a third.
    renameSync(file, `${file}.damaged-2026-11-29T01-00-00-000Z`);
    copyFileSync(`${file}.backup`, `${file}.0badcafe.new`);
    expect(opened(file, ['First', 'Second'])?.restored).toMatchObject({ sessions: 2 });
    expect(readdirSync(join(file, '..')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

describe('a header that names another version', () => {
  const current = migrations.length;
  // One bit of it turned over, too.
  test.each([0, 1, 2, -1, 2 ** 30 + current, current ^ 4, current ^ 64])(
    'user_version %i over sound tables is corrected: not even the answers since the backup are lost',
    (version) => {
      const file = closedStore('First');
      addSessions(file, 'Second');
      rmSync(backupFolder(file), { recursive: true });
      rmSync(`${file}.backup`);
      change(file, `pragma user_version = ${version}`);
      const damaged = readFileSync(file);
      const recovery = opened(file, ['First', 'Second']);
      expect(recovery).toMatchObject({
        reason: 'damaged',
        restored: { from: null, sessions: 2, answers: 6 },
      });
      expect(readFileSync(recovery?.aside ?? '').equals(damaged)).toBe(true);
    },
  );

  test('the rows of a log that was not merged are corrected with it', () => {
    const file = closedStore('First');
    change(file, 'pragma journal_mode = WAL; pragma user_version = 0');
    const open = new Database(file);
    open.exec("update session set title = 'Renamed'");
    const copy = join(temporaryFolder(), 'sessions.db');
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix);
    open.close();
    expect(opened(copy, ['Renamed'])?.restored).toMatchObject({ from: null, sessions: 1 });
  });

  test('in a file of an earlier release, without the second version, is corrected where the tables say so', () => {
    const file = closedStore('First');
    change(file, 'pragma application_id = 0; pragma user_version = 1');
    expect(opened(file, ['First'])?.restored).toMatchObject({ from: null });
  });

  test('of a later release is refused, and neither moved nor changed, with or without a backup', () => {
    const file = closedStore('First');
    const later = migrations.length + 1;
    change(
      file,
      `create table later (x any) strict; pragma user_version = ${later}; pragma application_id = ${0x436b0000 + later}`,
    );
    const before = readFileSync(file);
    expect(() => openStore(file)).toThrow(NewerStoreError);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(asideOf(file)).toEqual([]);
  });

  test('of a file written by an earlier release, which had no second version, is marked and not reported', () => {
    const file = closedStore('First');
    change(file, 'pragma application_id = 0');
    expect(opened(file, ['First'])).toBeNull();
    const db = new Database(file, { readonly: true });
    expect(db.pragma('application_id', { simple: true })).toBe(0x436b0000 + migrations.length);
    db.close();
  });
});

describe('a schema that is not ours', () => {
  test.each([
    ['without a table', 'drop table answer'],
    ['without a column', 'alter table answer drop column marked_at'],
    ['with a renamed column', 'alter table session rename column title to tjtle'],
    ['with a table of another shape', 'drop table setting; create table setting (name text)'],
    [
      'with none of our tables',
      'drop table answer; drop table prediction; drop table session; drop table setting; drop table recent_document; create table other (x)',
    ],
  ])('%s: the file is moved and the backup takes its place', (_, sql) => {
    const file = closedStore('First');
    change(file, sql);
    const damaged = readFileSync(file);
    const recovery = opened(file, ['First']);
    expect(recovery).toMatchObject({ reason: 'damaged', restored: { from: `${file}.backup` } });
    expect(readFileSync(recovery?.aside ?? '').equals(damaged)).toBe(true);
  });

  test('a table of somebody else beside ours is no damage', () => {
    const file = closedStore('First');
    change(file, 'create table notes_of_the_teacher (x)');
    expect(opened(file, ['First'])).toBeNull();
  });

  test('an unknown format in the header, with which SQLite would only read, is damage', () => {
    const file = closedStore('First');
    const bytes = readFileSync(file);
    bytes[18] = 6;
    writeFileSync(file, bytes);
    expect(opened(file, ['First'])?.reason).toBe('damaged');
  });

  test('a damaged page of a table without row ids is seen, which quick_check does not', () => {
    const file = closedStore('First', 'Second', 'Third');
    const db = new Database(file);
    const page = Number(db.prepare("select rootpage from sqlite_schema where name = 'answer'").pluck().get());
    db.pragma('journal_mode = DELETE');
    db.close();
    const bytes = readFileSync(file);
    // Two cells exchange their places in the page, so that the rows are out of order.
    const at = (page - 1) * 4096 + 8;
    const [one, two] = [bytes.readUInt16BE(at), bytes.readUInt16BE(at + 2)];
    bytes.writeUInt16BE(two, at);
    bytes.writeUInt16BE(one, at + 2);
    writeFileSync(file, bytes);
    const check = new Database(file, { readonly: true });
    expect(check.pragma('quick_check', { simple: true })).toBe('ok');
    expect(check.pragma('integrity_check', { simple: true })).not.toBe('ok');
    check.close();
    expect(opened(file, ['First', 'Second', 'Third'])?.reason).toBe('damaged');
  });
});

describe('choosing a backup', () => {
  /** A damaged session file beside these backups, the newest first. */
  function damagedWith(...backups: (string | null)[]): string {
    const file = join(temporaryFolder(), 'sessions.db');
    writeFileSync(file, 'This is not a database. '.repeat(300));
    mkdirSync(backupFolder(file));
    for (const [i, source] of backups.entries()) {
      const place = i === 0 ? `${file}.backup` : join(backupFolder(file), `sessions-${i}.db`);
      if (source === null) writeFileSync(place, 'no database either '.repeat(300));
      else copyFileSync(`${source}.backup`, place);
      const date = new Date(Date.now() - i * DAY);
      utimesSync(place, date, date);
    }
    return file;
  }
  const emptyStore = (): string => {
    const file = join(temporaryFolder(), 'sessions.db');
    openStore(file).close();
    return file;
  };

  test('a damaged one is passed over for the next that is sound', () => {
    const file = damagedWith(null, closedStore('Yesterday'), closedStore('Before'));
    expect(opened(file, ['Yesterday'])?.restored?.from).toBe(join(backupFolder(file), 'sessions-1.db'));
    expect(existsSync(`${file}.backup`)).toBe(true);
  });

  test('one without a table is not taken for sound', () => {
    const broken = closedStore('Broken');
    change(`${broken}.backup`, 'drop table answer');
    expect(opened(damagedWith(broken, closedStore('Yesterday')), ['Yesterday'])).not.toBeNull();
  });

  test('an empty one is passed over for one with sessions, and taken where there is no other', () => {
    expect(opened(damagedWith(emptyStore(), closedStore('Yesterday')), ['Yesterday'])).not.toBeNull();
    expect(opened(damagedWith(emptyStore()), [])?.restored).toMatchObject({ sessions: 0 });
  });

  test('one of a later release is not restored', () => {
    const later = closedStore('Later');
    change(`${later}.backup`, 'pragma user_version = 900; pragma application_id = 0');
    expect(opened(damagedWith(later, closedStore('Yesterday')), ['Yesterday'])).not.toBeNull();
  });
});

describe('writing backups', () => {
  test('an exit with fewer sessions keeps the fuller backup among the earlier ones', () => {
    const file = closedStore('First', 'Second', 'Third');
    const store = openStore(file);
    store.db.exec('delete from session');
    store.close();
    expect(listBackups(file).map(({ sessions }) => sessions)).toEqual([0, 3]);
  });

  test('an earlier one keeps its date in its name, whatever the times of its file after a copy of the folder', () => {
    const file = closedStore('First');
    const written = new Date('2026-03-04T05:06:07.089Z');
    utimesSync(`${file}.backup`, written, written);
    addSessions(file, 'Second');
    const [earlier = ''] = readdirSync(backupFolder(file));
    expect(earlier).toBe('sessions-2026-03-04T05-06-07-089Z.db');
    utimesSync(join(backupFolder(file), earlier), new Date(), new Date());
    expect(listBackups(file).map(({ date, sessions }) => [date > written, sessions])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    expect(listBackups(file)[1]?.date).toEqual(written);
  });

  test('an exit after which nothing has changed writes none', () => {
    const file = closedStore('First');
    const before = listBackups(file);
    for (let i = 0; i < 3; i += 1) openStore(file).close();
    expect(listBackups(file)).toEqual(before);
  });

  test('the first start of a day writes one, the second does not', () => {
    const file = closedStore('First');
    const store = openStore(file);
    const tomorrow = new Date(Date.now() + DAY);
    store.backUpToday();
    expect(listBackups(file).length).toBe(1);
    store.backUpToday(tomorrow);
    expect(listBackups(file).length).toBe(2);
    utimesSync(`${file}.backup`, tomorrow, tomorrow);
    store.backUpToday(tomorrow);
    expect(listBackups(file).length).toBe(2);
    store.close();
  });

  test('before a migration one is written, of the schema of before', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const old = new Database(file);
    old.exec(`${migrations[0]};
      insert into session (title, document_key, document_title, document, position, created_at, updated_at)
      values ('Of version 1', '', '', '{}', '{}', '', ''); pragma user_version = 1`);
    old.close();
    const store = openStore(file);
    expect(inspect(`${file}.backup`)).toMatchObject({ kind: 'sound', sessions: 1 });
    const backup = new Database(`${file}.backup`, { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(1);
    backup.close();
    store.close();
  });
});
