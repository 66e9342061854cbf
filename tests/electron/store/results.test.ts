import { describe, expect, test } from 'vitest';
import type { PaperMark } from '../../../core/marking/grade.ts';
import { Results } from '../../../electron/store/results.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { freshStore } from './fresh-store.ts';

const HASH = 'a'.repeat(64);
const mark = (score: number): PaperMark => ({
  format: 1,
  policy: { name: 'ib', version: 1, title: 'IB' },
  score,
  marks: 2,
  questions: [
    {
      id: '1',
      score,
      marks: 2,
      boxes: [
        { id: 'c', typed: '1', verdict: 'right', expected: '1', award: score, marks: 2, why: 'Right.' },
      ],
    },
  ],
});

function oneSession() {
  const db = freshStore();
  const sessions = new Sessions(db);
  return {
    db,
    sessions,
    session: sessions.create('key', 'A paper', '{"id":"two"}'),
    results: new Results(db),
  };
}

describe('results', () => {
  test('are kept in their order, with the policy, the paper and every box', () => {
    const { session, results } = oneSession();
    results.addAll([{ session, paperHash: HASH, mark: mark(0) }]);
    results.addAll([{ session, paperHash: 'b'.repeat(64), mark: mark(2) }]);
    expect(results.of(session)).toMatchObject([
      { score: 0, marks: 2, paperHash: HASH, policy: { name: 'ib', version: 1 }, mark: mark(0) },
      { score: 2, mark: mark(2) },
    ]);
  });

  test('are never changed', () => {
    const { db, session, results } = oneSession();
    results.addAll([{ session, paperHash: HASH, mark: mark(1) }]);
    expect(() => db.prepare("update result set mark = '{}'").run()).toThrow(/never changed/);
    expect(() => db.prepare('update result set policy_version = 2').run()).toThrow(/never changed/);
    expect(results.of(session)).toHaveLength(1);
  });

  test('all of them are added, or none', () => {
    const { session, results } = oneSession();
    const bad = { session, paperHash: 'short', mark: mark(1) };
    expect(() => results.addAll([{ session, paperHash: HASH, mark: mark(1) }, bad])).toThrow(/CHECK/);
    expect(results.of(session)).toEqual([]);
  });

  test('keep the versions of the paper that made them, each once, and as long as a result is left', () => {
    const { db, session, sessions, results } = oneSession();
    const other = sessions.create('key', 'A paper', '{"id":"two"}');
    const both = [session, other].map((one) => ({ session: one, paperHash: HASH, mark: mark(1) }));
    const unused = { hash: 'c'.repeat(64), document: '{"unused":true}' };
    results.addAll(both, [{ hash: HASH, document: '{"id":"two"}' }, unused]);
    results.addAll(both.slice(1), [{ hash: HASH, document: '{"another":"layout"}' }]);
    expect(results.version(HASH)).toBe('{"id":"two"}');
    expect(results.version(unused.hash)).toBeNull();
    db.prepare('delete from session where id = ?').run(session);
    expect(results.version(HASH)).toBe('{"id":"two"}');
    db.prepare('delete from session where id = ?').run(other);
    expect(results.version(HASH)).toBeNull();
  });

  test('go with their session; a row that cannot be read hides no other', () => {
    const { db, session, results } = oneSession();
    const damaged =
      "insert into result (session, made_at, paper_hash, policy_name, policy_version, mark) values (?, '', ?, '', 1, '{')";
    db.prepare(damaged).run(session, HASH);
    results.addAll([{ session, paperHash: HASH, mark: mark(1) }]);
    expect(results.of(session)).toHaveLength(1);
    db.prepare('delete from session where id = ?').run(session);
    expect(db.prepare('select count(*) from result').pluck().get()).toBe(0);
  });
});

test('a paper’s sessions are found by its id, whatever its file or version; branches and deleted ones are not', () => {
  const { sessions, session } = oneSession();
  const other = sessions.create('file:/b.json', 'Changed', '{"id":"two","duration":"1 h"}');
  const deleted = sessions.create('file:/b.json', 'Changed', '{"id":"two"}');
  sessions.create('file:/c.json', 'Another', '{"id":"three"}');
  sessions.create('file:/d.json', 'Damaged', '{"id":');
  sessions.branch(session, 'Branch', '{"id":"two"}', { question: null, view: 'paper', beat: 0 });
  sessions.remove(deleted);
  expect(sessions.ofPaper('two').map(({ id }) => id)).toEqual([session, other]);
});
