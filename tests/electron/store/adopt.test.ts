import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adoptFormer } from '../../../electron/store/adopt.ts';
import { openStore } from '../../../electron/store/open.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const titles = (file: string): string[] => {
  const store = openStore(file);
  const list = new Sessions(store.db).list().map(({ title }) => title);
  store.close();
  return list;
};

test('the sessions of the former place are in the new one, those in the log of a kill too; the old files stay', () => {
  const open = join(temporaryFolder(), 'sessions.db');
  const store = openStore(open);
  new Sessions(store.db).create('key', 'Tuesday', '{}');
  // What a kill leaves: the session is only in the log.
  const former = temporaryFolder();
  for (const suffix of ['', '-wal']) copyFileSync(open + suffix, join(former, `sessions.db${suffix}`));
  store.close();
  const before = readFileSync(join(former, 'sessions.db'));

  const file = join(temporaryFolder(), 'Chalkgrad', 'sessions.db');
  expect(adoptFormer(file, former)).toBe(true);
  expect(titles(file)).toEqual(['Tuesday']);
  expect(readFileSync(join(former, 'sessions.db')).equals(before)).toBe(true);
  expect(existsSync(join(former, 'sessions.db-wal'))).toBe(true);
  // Once: what is done in the new place is not replaced by the old.
  expect(adoptFormer(file, former)).toBe(false);
});

test('nothing is adopted where there is nothing, or where the new place has a file or a backup', () => {
  const [former, place] = [temporaryFolder(), temporaryFolder()];
  expect(adoptFormer(join(place, 'sessions.db'), former)).toBe(false);
  writeFileSync(join(former, 'sessions.db'), 'of the former place');
  mkdirSync(join(place, 'other'));
  writeFileSync(join(place, 'sessions.db.backup'), 'of the new place');
  expect(adoptFormer(join(place, 'sessions.db'), former)).toBe(false);
  expect(existsSync(join(place, 'sessions.db'))).toBe(false);
});
