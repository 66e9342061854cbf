import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { NewerStoreError, openStore } from '../../../electron/store/open.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { freshStore } from './fresh-store.ts';

const pragma = (db: Database.Database, name: string): unknown => db.pragma(name, { simple: true });

describe('opening the session file', () => {
  test('the settings of SQLite are in force: a write-ahead log, each commit on disk before it returns, foreign keys', () => {
    const db = freshStore();
    expect(pragma(db, 'journal_mode')).toBe('wal');
    // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
    expect(pragma(db, 'synchronous')).toBe(2);
    expect(pragma(db, 'foreign_keys')).toBe(1);
    expect(pragma(db, 'trusted_schema')).toBe(0);
    expect(pragma(db, 'busy_timeout')).toBe(5000);
  });

  test('on a network file system the journal is one that is rolled back, and nothing lies beside the closed file', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    openStore(file).close();
    const store = openStore(file, undefined, 'DELETE');
    expect(pragma(store.db, 'journal_mode')).toBe('delete');
    new Sessions(store.db).create('key', 'On the server', '{}');
    expect(readdirSync(dirname(file)).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
    store.close();
    const again = openStore(file, undefined, 'DELETE');
    expect(again.recovery).toBeNull();
    expect(new Sessions(again.db).list().map(({ title }) => title)).toEqual(['On the server']);
    again.close();
  });

  test.skipIf(process.platform === 'win32')(
    'where there is no room for the shared memory of the log, the file is read and written all the same',
    () => {
      const file = join(temporaryFolder(), 'sessions.db');
      const first = openStore(file);
      new Sessions(first.db).create('key', 'Before', '{}');
      first.close();
      // SQLite follows no link there: it cannot have the file, as on a full disk it cannot make it long enough.
      symlinkSync(join(dirname(file), 'nothing', 'there'), `${file}-shm`);
      const store = openStore(file);
      expect(store.recovery).toBeNull();
      new Sessions(store.db).create('key', 'Without', '{}');
      store.close();
      rmSync(`${file}-shm`, { force: true });
      const again = openStore(file);
      expect(
        new Sessions(again.db)
          .list()
          .map(({ title }) => title)
          .sort(),
      ).toEqual(['Before', 'Without']);
      again.close();
    },
  );

  test('every table is STRICT, so text is refused where a number belongs', () => {
    const db = freshStore();
    const tables = db
      .prepare(
        "select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite_%' order by name",
      )
      .all();
    expect(tables).toEqual(
      [
        'answer',
        'attempt',
        'decision',
        'evidence',
        'help',
        'lab_run',
        'lesson_progress',
        'prediction',
        'recent_document',
        'result',
        'session',
        'setting',
        'version',
      ].map((name) => ({ name, strict: 1 })),
    );
    expect(() =>
      db
        .prepare(
          "insert into answer (session, question, box, typed, saved_at) values ('one', '2', 'z1', '0.3', '')",
        )
        .run(),
    ).toThrow(/cannot store TEXT value in INTEGER column/);
  });

  test('an answer of no session is refused', () => {
    const db = freshStore();
    expect(() =>
      db
        .prepare(
          "insert into answer (session, question, box, typed, saved_at) values (7, '2', 'z1', '0.3', '')",
        )
        .run(),
    ).toThrow(/FOREIGN KEY constraint failed/);
  });

  test('a missing folder is created, and a first start has no notice', () => {
    const file = join(temporaryFolder(), 'a', 'b', 'sessions.db');
    const store = openStore(file);
    expect(store.recovery).toBeNull();
    expect(new Sessions(store.db).list()).toEqual([]);
    store.close();
  });

  test('rows are there at the next start, after a close and without one', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const first = openStore(file);
    new Sessions(first.db).create('key', 'Closed', '{}');
    first.close();
    const second = openStore(file);
    new Sessions(second.db).create('key', 'Left open', '{}');
    // The second connection is left open on purpose: its row is only in the write-ahead log.
    const third = openStore(file);
    expect(
      new Sessions(third.db)
        .list()
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Closed', 'Left open']);
    expect(third.recovery).toBeNull();
    third.close();
    second.close();
  });

  test('each close writes a complete copy beside the file', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const store = openStore(file);
    new Sessions(store.db).create('key', 'Kept twice', '{}');
    store.close();
    const copy = new Database(`${file}.backup`, { readonly: true });
    expect(pragma(copy, 'integrity_check')).toBe('ok');
    expect(pragma(copy, 'user_version')).toBe(migrations.length);
    expect(copy.prepare('select title from session').pluck().all()).toEqual(['Kept twice']);
    copy.close();
  });

  test('when no copy can be written the file still closes, and the reason is logged', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const store = openStore(file);
    new Sessions(store.db).create('key', 'Not copied', '{}');
    // A copy of before, and a file in place of the folder of earlier ones: that fails as a full disk does.
    writeFileSync(`${file}.backup`, 'the copy of before');
    writeFileSync(join(dirname(file), 'backups'), '');
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
    store.close();
    expect(store.db.open).toBe(false);
    expect(said).toHaveBeenCalledWith(
      expect.stringContaining('was not backed up'),
      expect.objectContaining({ code: 'EEXIST' }),
    );
    expect(readFileSync(`${file}.backup`, 'utf8')).toBe('the copy of before');
    expect(readdirSync(dirname(file)).sort()).toEqual(['backups', 'sessions.db', 'sessions.db.backup']);
    said.mockRestore();
  });
});

describe('a file of a newer version', () => {
  const newer = migrations.length + 1;

  test('is refused with both versions named and stays unchanged, byte for byte', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const db = new Database(file);
    db.exec(`create table from_the_future (x); pragma user_version = ${newer}`);
    db.close();
    const before = readFileSync(file);
    expect(() => openStore(file)).toThrow(NewerStoreError);
    expect(() => openStore(file)).toThrow(`schema ${newer}, this Chalkgrad knows up to ${migrations.length}`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('stays unchanged even when the newer version was killed and its last rows are in the write-ahead log', () => {
    const folder = temporaryFolder();
    const original = join(folder, 'original.db');
    const db = new Database(original);
    db.pragma('journal_mode = WAL');
    db.exec(
      `create table from_the_future (x); insert into from_the_future values ('unsaved'); pragma user_version = ${newer}`,
    );
    // What a killed process leaves: the file and its log as they are now.
    const file = join(folder, 'sessions.db');
    const left = { db: readFileSync(original), wal: readFileSync(`${original}-wal`) };
    writeFileSync(file, left.db);
    writeFileSync(`${file}-wal`, left.wal);
    db.close();
    expect(left.wal.length).toBeGreaterThan(0);
    expect(() => openStore(file)).toThrow(NewerStoreError);
    expect(readFileSync(file).equals(left.db)).toBe(true);
    expect(readFileSync(`${file}-wal`).equals(left.wal)).toBe(true);
  });
});
