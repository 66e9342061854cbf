import { expect, test } from 'vitest';
import { RecentMemory, SettingMemory } from '../../electron/store-memory.ts';

test('settings are read from memory, and a change is passed on to be stored', () => {
  const saved: string[] = [];
  const memory = new SettingMemory([['draft', '"one"']], (name, json) => saved.push(`${name} ${json}`));
  expect(memory.read('draft')).toBe('"one"');
  memory.write('draft', '"two"');
  expect([memory.read('draft'), memory.read('window'), saved]).toEqual(['"two"', undefined, ['draft "two"']]);
  memory.replace([['window', '{}']]);
  expect([memory.read('draft'), memory.read('window'), saved.length]).toEqual([undefined, '{}', 1]);
});

test('the files opened last: the newest first, each once, twelve at most, and every change is passed on', () => {
  const changes: unknown[] = [];
  const recent = new RecentMemory([{ path: '/a', title: 'A' }], (change) => changes.push(change));
  recent.add('/b', 'B');
  recent.add('/a', 'A anew');
  expect(recent.list()).toEqual([
    { path: '/a', title: 'A anew' },
    { path: '/b', title: 'B' },
  ]);
  for (let n = 0; n < 20; n += 1) recent.add(`/${n}`, `${n}`);
  expect(recent.list().map(({ path }) => path)).toEqual(Array.from({ length: 12 }, (_, i) => `/${19 - i}`));
  recent.forget('/19');
  expect(recent.list().length).toBe(11);
  expect(changes.length).toBe(23);
  expect(changes.at(-1)).toEqual({ path: '/19', title: null });
});
