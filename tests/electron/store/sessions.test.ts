import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../../electron/store/open.ts';
import { Answers } from '../../../electron/store/answers.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { freshStore, nextMillisecond } from './fresh-store.ts';

const PAPER = JSON.stringify({ format: 1, title: 'A paper' });

describe('sessions', () => {
  test('a new session begins on the paper, has no answers and stores a copy of its document', () => {
    const sessions = new Sessions(freshStore());
    const id = sessions.create('file:/exam.json', 'A paper', PAPER);
    expect(sessions.find(id)).toMatchObject({
      id,
      title: 'A paper',
      documentKey: 'file:/exam.json',
      documentTitle: 'A paper',
      answered: 0,
      position: { question: null, view: 'paper', beat: 0 },
    });
    expect(sessions.document(id)).toBe(PAPER);
    const { createdAt = '', updatedAt } = sessions.find(id) ?? {};
    expect(new Date(createdAt).toISOString()).toBe(createdAt);
    expect(updatedAt).toBe(createdAt);
  });

  test('the list has every session, however many there are', () => {
    const sessions = new Sessions(freshStore());
    const ids = Array.from({ length: 1_200 }, (_, i) => sessions.create('key', `Session ${i}`, PAPER));
    expect(sessions.list().length).toBe(1_200);
    expect(new Set(sessions.list().map(({ id }) => id))).toEqual(new Set(ids));
  });

  test('the list has the last used session first, and moving in a session counts as use', () => {
    const sessions = new Sessions(freshStore());
    const [first, second] = ['First', 'Second'].map((title) => {
      nextMillisecond();
      return sessions.create('key', title, PAPER);
    });
    expect(sessions.list().map(({ title }) => title)).toEqual(['Second', 'First']);
    nextMillisecond();
    expect(sessions.move(first ?? 0, { question: '2', view: 'study', beat: 4.5 })).toBe(true);
    expect(sessions.list().map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(sessions.find(first ?? 0)?.position).toEqual({ question: '2', view: 'study', beat: 4.5 });
    expect(sessions.find(second ?? 0)?.position.question).toBeNull();
  });

  test('one whose row a failing disk has changed does not hide the others', () => {
    const db = freshStore();
    const sessions = new Sessions(db);
    const [id, other] = ['Sound', 'Changed'].map((title) => sessions.create('key', title, PAPER));
    db.pragma('foreign_keys = OFF');
    db.prepare('update session set parent = -3 where id = ?').run(other);
    expect(sessions.list().map((session) => session.id)).toEqual([id]);
    expect(sessions.find(other ?? 0)).toBeNull();
  });

  test('an answer counts in the list, an emptied one does not', () => {
    const db = freshStore();
    const sessions = new Sessions(db);
    const answers = new Answers(db);
    const id = sessions.create('key', 'A paper', PAPER);
    answers.save(id, '2', 'z1', '0.3');
    answers.save(id, '2', 'a1', '0.3');
    answers.save(id, '2', 'a1', '');
    expect(sessions.find(id)?.answered).toBe(1);
    expect(sessions.list()[0]?.answered).toBe(1);
  });

  test('a session can be renamed, and keeps the title of its document beside the name', () => {
    const sessions = new Sessions(freshStore());
    const id = sessions.create('key', 'A paper', PAPER);
    expect(sessions.rename(id, 'Tuesday’s class')).toBe(true);
    expect(sessions.find(id)).toMatchObject({ title: 'Tuesday’s class', documentTitle: 'A paper' });
  });

  test.each([
    ['longer than a name may be', 'x'.repeat(300), 'x'.repeat(200)],
    ['of blanks only', '   ', 'Untitled'],
  ])('a document with a title %s still gives a session that can be listed', (_, title, name) => {
    const sessions = new Sessions(freshStore());
    sessions.create('key', title, PAPER);
    expect(sessions.list().map((session) => session.title)).toEqual([name]);
  });

  test('a deleted session is not listed, and returns with its answers when the deletion is undone', () => {
    const db = freshStore();
    const sessions = new Sessions(db);
    const answers = new Answers(db);
    const id = sessions.create('key', 'A paper', PAPER);
    answers.save(id, '2', 'z1', '0.3');
    sessions.move(id, { question: '2', view: 'practise', beat: 0 });
    const before = sessions.find(id);
    expect(sessions.remove(id)).toBe(true);
    expect(sessions.list()).toEqual([]);
    expect(sessions.find(id)).toBeNull();
    expect(sessions.document(id)).toBeNull();
    expect([
      sessions.move(id, { question: '3', view: 'study', beat: 0 }),
      sessions.rename(id, 'Other'),
      sessions.remove(id),
    ]).toEqual([false, false, false]);
    expect(sessions.restore(id)).toBe(true);
    expect(sessions.find(id)).toEqual(before);
    expect(answers.of(id)).toEqual([{ question: '2', box: 'z1', typed: '0.3', mark: null }]);
  });

  test('a deletion that was not undone is final at the next start, with the answers, and the id is not used again', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const store = openStore(file);
    const sessions = new Sessions(store.db);
    const kept = sessions.create('key', 'Kept', PAPER);
    const dropped = sessions.create('key', 'Dropped', PAPER);
    const answers = new Answers(store.db);
    for (const id of [kept, dropped]) answers.save(id, '2', 'z1', '0.3');
    sessions.remove(dropped);
    store.close();
    const again = openStore(file);
    const later = new Sessions(again.db);
    expect(later.restore(dropped)).toBe(false);
    expect(again.db.prepare('select session from answer').pluck().all()).toEqual([kept]);
    expect(later.create('key', 'New', PAPER)).toBe(dropped + 1);
    again.close();
  });

  test('a branch is below its parent, with a document of its own, and opening the paper does not find it', () => {
    const sessions = new Sessions(freshStore());
    const id = sessions.create('cs60010', 'A paper', PAPER);
    const branch = sessions.branch(id, 'branch of A paper: η = 0.1', '{"format":1,"title":"changed"}', {
      question: '2',
      view: 'study',
      beat: 0,
    });
    expect(sessions.find(branch ?? 0)).toMatchObject({
      parent: id,
      title: 'branch of A paper: η = 0.1',
      documentTitle: 'A paper',
      answered: 0,
      position: { question: '2', view: 'study', beat: 0 },
    });
    expect(sessions.find(branch ?? 0)?.documentKey).not.toBe('cs60010');
    expect(sessions.document(branch ?? 0)).toBe('{"format":1,"title":"changed"}');
    expect(sessions.document(id)).toBe(PAPER);
    expect(sessions.find(id)?.parent).toBeNull();
  });

  test('a deleted session cannot be branched', () => {
    const sessions = new Sessions(freshStore());
    const id = sessions.create('key', 'A paper', PAPER);
    sessions.remove(id);
    expect(sessions.branch(id, 'branch', PAPER, { question: '2', view: 'study', beat: 0 })).toBeNull();
    expect(sessions.list()).toEqual([]);
  });

  test('a branch is kept when its parent is deleted', () => {
    const file = join(temporaryFolder(), 'sessions.db');
    const store = openStore(file);
    const sessions = new Sessions(store.db);
    const id = sessions.create('key', 'A paper', PAPER);
    const branch = sessions.branch(id, 'branch', PAPER, { question: '2', view: 'study', beat: 0 }) ?? 0;
    sessions.remove(id);
    store.close();
    const again = openStore(file);
    expect(new Sessions(again.db).find(branch)).toMatchObject({ id: branch, parent: null });
    again.close();
  });

  test.each([
    ['of a newer version', JSON.stringify({ question: '2', view: 'labs', beat: 0 })],
    ['that is no JSON', '{"question":'],
  ])('a place %s is the beginning of the paper, and hides no session', (_, position) => {
    const db = freshStore();
    const sessions = new Sessions(db);
    const id = sessions.create('key', 'A paper', PAPER);
    db.prepare('update session set position = ? where id = ?').run(position, id);
    expect(sessions.list().map((session) => session.position)).toEqual([
      { question: null, view: 'paper', beat: 0 },
    ]);
  });
});
