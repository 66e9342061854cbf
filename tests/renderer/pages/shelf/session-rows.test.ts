import { expect, test } from 'vitest';
import type { Session } from '../../../../core/contract/session.ts';
import { sessionRows } from '../../../../renderer/pages/shelf/session-rows.ts';

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
