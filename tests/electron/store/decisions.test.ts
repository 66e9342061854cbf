import { expect, test } from 'vitest';
import type { Decision } from '../../../core/contract/decisions.ts';
import { tablesOf } from '../../../electron/store/tables.ts';
import { freshStore } from './fresh-store.ts';

const decision: Decision = {
  question: '7c',
  box: 'answer',
  typed: 'freeze it',
  by: 'self',
  had: [],
  earned: 0,
  of: 1,
  comment: '',
};

test('decisions are kept in their order, none is replaced, and they go with their session', () => {
  const { sessions, decisions } = tablesOf(freshStore());
  const session = sessions.create('key', 'A paper', '{}');
  const later: Decision = {
    ...decision,
    by: 'teacher',
    had: ['transfer learning'],
    earned: 1,
    comment: 'short',
  };
  expect(decisions.add(session, decision)).toBe(true);
  expect(decisions.add(session, later)).toBe(true);
  expect(decisions.of(session)).toEqual([decision, later]);
  sessions.remove(session);
  expect(decisions.add(session, decision)).toBe(false);
  expect(decisions.add(session + 1, decision)).toBe(false);
});

test('a row that a failing disk has changed does not hide the others', () => {
  const db = freshStore();
  const { sessions, decisions } = tablesOf(db);
  const session = sessions.create('key', 'A paper', '{}');
  decisions.add(session, decision);
  decisions.add(session, { ...decision, box: 'other' });
  db.prepare("update decision set had = '{' where box = 'answer'").run();
  expect(decisions.of(session).map(({ box }) => box)).toEqual(['other']);
});
