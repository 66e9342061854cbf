import { expect, test } from 'vitest';
import type { Session } from '../../../../core/contract/session.ts';
import { sessionRows, sessionsWith } from '../../../../renderer/pages/home/session-rows.ts';

const session = (id: number, parent: number | null): Session => ({
  id,
  parent,
  title: `s${id}`,
  documentKey: 'k',
  documentTitle: 'A paper',
  position: { question: null, view: 'paper', beat: 0 },
  answered: 0,
  createdAt: '',
  updatedAt: '',
  student: { name: '', roll: '' },
  handedIn: false,
});

test('branches follow the session they were made from, in the order of the list', () => {
  // Newest first: the branch 4 of 1, then 3, then 2 which is a branch of the branch 4.
  const rows = sessionRows([session(4, 1), session(3, null), session(2, 4), session(1, null)]);
  expect(rows.map(({ session: { id }, depth }) => [id, depth])).toEqual([
    [3, 0],
    [1, 0],
    [4, 1],
    [2, 2],
  ]);
});

test('a branch whose parent was deleted is a root', () => {
  expect(sessionRows([session(4, 1)]).map(({ depth }) => depth)).toEqual([0]);
});

test('ten thousand sessions make their rows in one pass', () => {
  const parents = new Map<number, number>();
  const many = Array.from({ length: 10_000 }, (_, i) => {
    let read = 0;
    const one = session(i + 1, i % 2 === 1 ? i : null);
    return Object.defineProperty({ ...one }, 'parent', {
      get: () => {
        read += 1;
        parents.set(i, read);
        return one.parent;
      },
    });
  });
  const rows = sessionRows(many);
  expect(rows.length).toBe(10_000);
  expect(rows.slice(0, 2).map(({ depth }) => depth)).toEqual([0, 1]);
  // Each session's parent is looked at a few times, however many sessions there are.
  expect(Math.max(...parents.values())).toBeLessThanOrEqual(3);
});

test('sessions are found by the words of their title and of their document, in any case and order', () => {
  const [first, second] = [
    { ...session(1, null), title: 'Mock exam, Monday', documentTitle: 'CS60010 Deep Learning' },
    { ...session(2, null), title: 'नमूना परीक्षा', documentTitle: 'LeNet-5' },
  ];
  const found = (text: string): readonly number[] => sessionsWith([first, second], text).map(({ id }) => id);
  expect(found('deep MOCK')).toEqual([1]);
  expect(found('परीक्षा')).toEqual([2]);
  expect(found('  ')).toEqual([1, 2]);
  expect(found('mock lenet')).toEqual([]);
});
