import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { migrate } from '../../../electron/store/connect.ts';
import { openStore } from '../../../electron/store/open.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { freshStore } from './fresh-store.ts';

const schemaOf = (db: Database.Database): unknown[] =>
  db.prepare('select type, name, tbl_name, sql from sqlite_schema order by type, name').all();
const versionOf = (db: Database.Database): unknown => db.pragma('user_version', { simple: true });
const [first = ''] = migrations;

describe('migrations', () => {
  test('a new file has all of them', () => {
    expect(versionOf(freshStore())).toBe(migrations.length);
  });

  test.each(migrations.map((_, version) => ({ version })))(
    'a file of version $version comes to the same schema as a new one',
    ({ version }) => {
      const file = join(temporaryFolder(), 'sessions.db');
      const old = new Database(file);
      migrate(old, 0, migrations.slice(0, version));
      expect(versionOf(old)).toBe(version);
      old.close();
      const store = openStore(file);
      expect(versionOf(store.db)).toBe(migrations.length);
      expect(schemaOf(store.db)).toEqual(schemaOf(freshStore()));
      store.close();
    },
  );

  test('rows written before a migration are kept by it', () => {
    const db = new Database(join(temporaryFolder(), 'sessions.db'));
    migrate(db, 0, [first]);
    db.prepare("insert into setting (name, value) values ('settings', '{}')").run();
    migrate(db, 1, [first, "alter table setting add column changed_at text not null default ''"]);
    expect(db.prepare('select * from setting').all()).toEqual([
      { name: 'settings', value: '{}', changed_at: '' },
    ]);
    expect(versionOf(db)).toBe(2);
    db.close();
  });

  test('a session of version 1 keeps its answers in version 3, has no parent and can have a branch', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const old = new Database(file);
    migrate(old, 0, [first]);
    old.exec(`
      insert into session (id, title, document_key, document_title, document, position, created_at, updated_at)
      values (7, 'Tuesday', 'cs60010', 'A paper', '{"format":1}', '{"question":"2","view":"study","beat":4}', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z');
      insert into answer (session, question, box, typed, saved_at) values (7, '2', 'z1', '0.3', '2026-01-01T00:00:00.000Z');`);
    old.close();
    const store = openStore(file);
    const sessions = new Sessions(store.db);
    expect(sessions.find(7)).toMatchObject({
      title: 'Tuesday',
      parent: null,
      answered: 1,
      position: { question: '2', view: 'study', beat: 4 },
    });
    const branch = sessions.branch(7, 'branch of Tuesday', '{"format":1}', {
      question: '2',
      view: 'study',
      beat: 0,
    });
    expect(sessions.find(branch ?? 0)?.parent).toBe(7);
    store.close();
  });

  test('when the last of several steps fails, the earlier ones are undone and the file is unchanged', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const db = new Database(file);
    migrate(db, 0, [first]);
    const before = { schema: schemaOf(db), bytes: readFileSync(file) };
    expect(() =>
      migrate(db, 1, [
        first,
        'create table second (x)',
        'create table third (x); insert into nowhere values (1)',
      ]),
    ).toThrow(/no such table: nowhere/);
    expect(schemaOf(db)).toEqual(before.schema);
    expect(versionOf(db)).toBe(1);
    db.close();
    expect(readFileSync(file).equals(before.bytes)).toBe(true);
  });

  test('a file that has all of them is not changed', () => {
    const db = freshStore();
    const changes = db.prepare('select total_changes()').pluck().get();
    migrate(db, migrations.length);
    expect(db.prepare('select total_changes()').pluck().get()).toBe(changes);
    expect(versionOf(db)).toBe(migrations.length);
  });
});
