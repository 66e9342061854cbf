import { expect, test } from 'vitest';
import { PendingSessions } from '../../electron/pending-sessions.ts';
import { StoreError } from '../../electron/store/host.ts';
import { tablesOf } from '../../electron/store/tables.ts';
import { freshStore } from './store/fresh-store.ts';
import { remote } from './store/remote.ts';

const FULL = new StoreError('database or disk is full', 'SQLITE_FULL');
const BEGINS = ['key', 'A paper', '{"title":"A paper"}'] as const;

/** A session file whose disk is full at first. */
function fullDisk() {
  const { sessions, answers, attempts, decisions, predictions, labRuns } = tablesOf(freshStore());
  const disk = { full: true };
  const tables = {
    sessions: remote(sessions),
    answers: remote(answers),
    attempts: remote(attempts),
    decisions: remote(decisions),
    predictions: remote(predictions),
    labRuns: remote(labRuns),
  };
  const store = new PendingSessions({
    ...tables,
    sessions: new Proxy(tables.sessions, {
      get: (target, method, receiver): unknown =>
        method === 'create' && disk.full ? () => Promise.reject(FULL) : Reflect.get(target, method, receiver),
    }),
  });
  return { store, disk, sessions, answers };
}

test('a session that the disk has no room for can be read, and acknowledges nothing', async () => {
  const { store, sessions } = fullDisk();
  const id = store.begin(FULL, ...BEGINS);
  expect(await store.sessions.find(id)).toMatchObject({
    id,
    title: 'A paper',
    documentKey: 'key',
    answered: 0,
  });
  expect(await store.sessions.document(id)).toBe(BEGINS[2]);
  expect(await store.answers.of(id)).toEqual([]);
  expect(await store.attempts.of(id)).toEqual({ attempts: [], help: [] });
  expect(await store.decisions.of(id)).toEqual([]);
  expect(await store.predictions.missed(id, '2')).toEqual([]);
  await expect(store.answers.save(id, '2', 'z1', '.3')).rejects.toBe(FULL);
  await expect(store.sessions.move(id, { question: '2', view: 'practise', beat: 0 })).rejects.toBe(FULL);
  expect(sessions.list()).toEqual([]);
});

test('when there is room it is written once, with all that is stored in it, and keeps its number for the page', async () => {
  const { store, disk, sessions, answers } = fullDisk();
  const id = store.begin(FULL, ...BEGINS);
  await expect(store.answers.save(id, '2', 'z1', '.3')).rejects.toBe(FULL);
  disk.full = false;
  expect(
    await Promise.all(['z1', 'a1', 'z2'].map((box) => store.answers.save(id, '2', box, `value of ${box}`))),
  ).toEqual([true, true, true]);
  const [stored, ...others] = sessions.list();
  expect(others).toEqual([]);
  expect(stored).toMatchObject({ title: 'A paper', answered: 3 });
  expect(
    answers
      .of(stored?.id ?? 0)
      .map(({ typed }) => typed)
      .sort(),
  ).toEqual(['value of a1', 'value of z1', 'value of z2']);
  expect(await store.answers.of(id)).toHaveLength(3);
  expect(await store.sessions.rename(id, 'Tuesday')).toBe(true);
  expect(sessions.find(stored?.id ?? 0)?.title).toBe('Tuesday');
});

test('two sessions that wait do not share their answers, and an error of ours is not taken for a full disk', async () => {
  const { store, disk, sessions } = fullDisk();
  const [first, second] = [store.begin(FULL, ...BEGINS), store.begin(FULL, 'other', 'Another', '{}')];
  expect(first).not.toBe(second);
  disk.full = false;
  await store.answers.save(second, '1', 'z1', '7');
  expect(sessions.list().map(({ title }) => title)).toEqual(['Another']);
  expect(() => store.begin(new TypeError('ours'), ...BEGINS)).toThrow('ours');
});
