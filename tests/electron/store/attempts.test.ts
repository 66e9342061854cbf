import { describe, expect, test } from 'vitest';
import type { BoxMark, QuestionMark } from '../../../core/marking/verdict.ts';
import { Attempts } from '../../../electron/store/attempts.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { freshStore } from './fresh-store.ts';

function oneSession() {
  const db = freshStore();
  const sessions = new Sessions(db);
  return { db, sessions, session: sessions.create('key', 'A paper', '{}'), attempts: new Attempts(db) };
}
const box = (id: string, typed: string, verdict: BoxMark['verdict']): BoxMark => ({
  id,
  typed,
  verdict,
  expected: '0',
  award: verdict === 'right' ? 1 : 0,
  marks: 1,
  why: '',
});
const marked = (...boxes: BoxMark[]): QuestionMark => ({
  id: '2',
  score: boxes.reduce((sum, { award }) => sum + award, 0),
  marks: 2,
  boxes,
});
const SAYS = { en: 'the mask was left out', hi: 'मास्क छूट गया', bn: 'মাস্ক বাদ গেছে' };
const wrong: BoxMark = {
  ...box('dL/dz2', '-0.105', 'wrong'),
  diagnosis: { mistake: 'relu-mask-left-out', skill: 'relu-backward', step: 'dL/dz2', says: SAYS },
};

describe('attempts', () => {
  test('are added in their order, with the mistakes that were named; the earlier ones stay as they were', () => {
    const { session, attempts } = oneSession();
    attempts.add(session, marked(box('z1', '.3', 'right'), wrong));
    const [first] = attempts.of(session).attempts;
    attempts.add(session, marked(box('z1', '.3', 'right'), box('dL/dz2', '0', 'right')));
    const all = attempts.of(session).attempts;
    expect(all).toHaveLength(2);
    expect(all[0]).toEqual(first);
    expect(first).toMatchObject({
      question: '2',
      score: 1,
      boxes: {
        z1: { typed: '.3', verdict: 'right', award: 1 },
        'dL/dz2': {
          typed: '-0.105',
          verdict: 'wrong',
          mistake: { id: 'relu-mask-left-out', step: 'dL/dz2', says: SAYS },
        },
      },
    });
    expect(all[1]).toMatchObject({ score: 2, boxes: { 'dL/dz2': { typed: '0', verdict: 'right' } } });
  });

  test('a second marking of the same answers is no attempt, and neither is one of nothing', () => {
    const { session, attempts } = oneSession();
    expect(attempts.add(session, marked(box('z1', '', 'blank')))).toBeNull();
    expect(attempts.add(session, marked(box('z1', '.3', 'right')))).not.toBeNull();
    expect(attempts.add(session, marked(box('z1', '.3', 'right')))).toBeNull();
    expect(attempts.of(session).attempts).toHaveLength(1);
  });

  test('have the help that was taken for their question until then', () => {
    const { session, attempts } = oneSession();
    attempts.add(session, marked(wrong));
    attempts.take(session, '2', 'dL/dz2', 'quantity');
    attempts.take(session, '2', 'dL/dz2', 'rule');
    attempts.take(session, '3', 'z1', 'value');
    attempts.add(session, marked(box('dL/dz2', '0', 'right')));
    expect(attempts.of(session).attempts.map(({ help }) => help)).toEqual([
      {},
      { 'dL/dz2': ['quantity', 'rule'] },
    ]);
  });

  test('help taken twice is one row, with the time of the first', () => {
    const { session, attempts } = oneSession();
    expect(attempts.take(session, '2', 'z1', 'rule')).toBe(true);
    const [first] = attempts.of(session).help;
    expect(attempts.take(session, '2', 'z1', 'rule')).toBe(true);
    expect(attempts.of(session).help).toEqual([first]);
  });

  test('are refused for a deleted session, and go with it', () => {
    const { db, sessions, session, attempts } = oneSession();
    attempts.add(session, marked(wrong));
    sessions.remove(session);
    expect(attempts.add(session, marked(box('z1', '.3', 'right')))).toBeNull();
    expect(attempts.take(session, '2', 'z1', 'rule')).toBe(false);
    db.prepare('delete from session').run();
    expect(db.prepare('select count(*) from attempt').pluck().get()).toBe(0);
  });

  test('one that cannot be read hides no other', () => {
    const { db, session, attempts } = oneSession();
    attempts.add(session, marked(wrong));
    attempts.add(session, marked(box('z1', '.3', 'right')));
    db.prepare("update attempt set content = '{' where nth = 1").run();
    expect(attempts.of(session).attempts.map(({ score }) => score)).toEqual([1]);
    expect(attempts.add(session, marked(box('z1', '.4', 'wrong')))).not.toBeNull();
    expect(attempts.of(session).attempts).toHaveLength(2);
  });
});
