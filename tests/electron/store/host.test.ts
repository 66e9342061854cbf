import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StoreError, StoreHost } from '../../../electron/store/host.ts';
import { failureText, StoreFailures } from '../../../electron/store-failures.ts';
import { storeWords } from '../../../core/contract/store-words.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const entry = new URL('../../../electron/store/entry.ts', import.meta.url);

function hostOf(file: string): StoreHost {
  const host = new StoreHost(entry, { file, binding: undefined, journal: 'WAL', former: null });
  onTestFinished(() => host.close());
  return host;
}
const newFile = (): string => join(temporaryFolder(), 'sessions.db');
const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('the thread of the session file', { timeout: 30_000 }, () => {
  test('opens the file, answers calls in their order, and what it acknowledged is there after a close', async () => {
    const file = newFile();
    const host = hostOf(file);
    expect(await host.open()).toMatchObject({ recovery: null, settings: [], recent: [] });
    const id = await host.sessions.create('key', 'Tuesday', '{}');
    const saves = ['1', '2', '3'].map((typed) => host.answers.save(id, '2', 'z1', typed));
    const read = host.answers.of(id);
    expect(await Promise.all(saves)).toEqual([true, true, true]);
    expect((await read).map(({ typed }) => typed)).toEqual(['3']);
    // Not waited for: a close comes after the calls before it.
    const last = host.answers.save(id, '2', 'z2', 'typed while the window closed');
    await host.close();
    expect(await last).toBe(true);
    const again = hostOf(file);
    expect((await again.answers.of(id)).map(({ typed }) => typed)).toEqual([
      '3',
      'typed while the window closed',
    ]);
    expect(await again.answers.save(999, '2', 'z1', 'of no session')).toBe(false);
  });

  test('a locked file fails the write with its code, after which it works again; the caller is never held up', async () => {
    const file = newFile();
    const host = hostOf(file);
    const id = await host.sessions.create('key', 'Tuesday', '{}');
    const other = new Database(file);
    other.exec('begin immediate');
    let [ticks, waiting] = [0, true];
    const tick = (): void => {
      ticks += 1;
      if (waiting) setTimeout(tick, 20);
    };
    tick();
    const refused = await failure(host.answers.save(id, '2', 'z1', '0.3'));
    waiting = false;
    expect(refused).toMatchObject({ name: 'StoreError', code: 'SQLITE_BUSY' });
    // It waited for seconds (busy_timeout), and meanwhile this thread ran on.
    expect(ticks).toBeGreaterThan(20);
    other.exec('rollback');
    other.close();
    expect(await host.answers.save(id, '2', 'z1', '0.3')).toBe(true);
  });

  test('a file of a newer release is reported as such', async () => {
    const file = newFile();
    const db = new Database(file);
    db.exec('create table later (x); pragma user_version = 500');
    db.close();
    expect(await failure(hostOf(file).open())).toMatchObject({
      newer: true,
      message: expect.stringContaining('schema 500') as string,
    });
  });

  test('a backup is restored under the open application: its rows come back, and the file of before is kept', async () => {
    const file = newFile();
    const host = hostOf(file);
    await host.sessions.create('key', 'Of yesterday', '{}');
    await host.settings.write('draft', '"of yesterday"');
    await host.close();
    const again = hostOf(file);
    const [session] = await again.sessions.list();
    await again.sessions.rename(session?.id ?? 0, 'Of today');
    const [backup] = await again.backups();
    expect(backup).toMatchObject({ path: `${file}.backup`, sessions: 1, answers: 0 });
    const restored = await again.restore(backup?.path ?? '');
    expect(restored.settings).toEqual([['draft', '"of yesterday"']]);
    expect((await again.sessions.list()).map(({ title }) => title)).toEqual(['Of yesterday']);
    const aside = restored.recovery?.aside ?? '';
    expect(restored.recovery?.reason).toBe('chosen');
    const kept = new Database(aside, { readonly: true });
    expect(kept.prepare('select title from session').pluck().all()).toEqual(['Of today']);
    kept.close();
  });

  test('what is no backup is not restored, and nothing changes', async () => {
    const file = newFile();
    const host = hostOf(file);
    await host.sessions.create('key', 'Tuesday', '{}');
    const foreign = join(temporaryFolder(), 'foreign.db');
    writeFileSync(foreign, 'no database');
    expect(await failure(host.restore(foreign))).toBeInstanceOf(StoreError);
    expect((await host.sessions.list()).length).toBe(1);
    expect(readdirSync(join(file, '..')).filter((name) => name.includes('replaced'))).toEqual([]);
  });
});

describe('a write that fails', () => {
  const full = new StoreError('database or disk is full', 'SQLITE_FULL');
  const failing = (): Promise<never> => Promise.reject(full);

  test('is told once, and again only after something could be written', async () => {
    const told: string[] = [];
    const failures = new StoreFailures((error) => told.push(error.code));
    await expect(failures.watch(failing)).rejects.toBe(full);
    await expect(failures.watch(failing)).rejects.toBe(full);
    expect(await failures.tolerate(failing)).toBeNull();
    expect(told).toEqual(['SQLITE_FULL']);
    expect(await failures.watch(() => Promise.resolve(1))).toBe(1);
    expect(await failures.tolerate(failing)).toBeNull();
    expect(told.length).toBe(2);
  });

  test('an error of another kind is neither told nor tolerated', async () => {
    const told: unknown[] = [];
    const failures = new StoreFailures((error) => told.push(error));
    const ours = new TypeError('ours');
    await expect(failures.tolerate(() => Promise.reject(ours))).rejects.toBe(ours);
    expect(told).toEqual([]);
  });

  test.each([
    ['SQLITE_FULL', storeWords.en.diskFull],
    ['SQLITE_BUSY_SNAPSHOT', storeWords.en.locked],
    ['SQLITE_READONLY', storeWords.en.readOnly],
    ['SQLITE_IOERR', 'as the system said it'],
  ])('%s is said as: %s', (code, text) => {
    expect(failureText(new StoreError('as the system said it', code), storeWords.en)).toBe(text);
  });
});
