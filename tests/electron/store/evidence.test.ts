import { describe, expect, test } from 'vitest';
import type { Answered, Given } from '../../../core/contract/mastery.ts';
import type { BoxMark, QuestionMark } from '../../../core/marking/verdict.ts';
import { Attempts, type Learnt } from '../../../electron/store/attempts.ts';
import { EvidenceTable } from '../../../electron/store/evidence.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { freshStore } from './fresh-store.ts';

const GIVEN: Given = {
  source: 'practise',
  document: 'cs60010-2023-midsem',
  question: '2',
  seed: null,
  at: '2026-11-29T20:00:00.000Z',
  day: '2026-11-29',
};
const RIGHT: Answered = {
  skill: 'affine-sum',
  box: 'z1',
  typed: '.3',
  result: 'right',
  tries: 1,
  help: null,
  mistake: null,
};
const WRONG: Answered = {
  ...RIGHT,
  skill: 'relu-mask',
  box: 'dL/dz2',
  result: 'wrong',
  help: 'rule',
  mistake: { id: 'relu-mask-left-out', says: { en: 'left out', hi: 'छूट गया', bn: 'বাদ গেছে' } },
};

test('answers are listed as they were added, with their mistakes', () => {
  const evidence = new EvidenceTable(freshStore());
  evidence.add(GIVEN, [RIGHT, WRONG]);
  evidence.add({ ...GIVEN, day: '2026-11-30', seed: 7 }, [RIGHT]);
  expect(evidence.list()).toEqual([
    { ...GIVEN, ...RIGHT },
    { ...GIVEN, ...WRONG },
    { ...GIVEN, ...RIGHT, day: '2026-11-30', seed: 7 },
  ]);
});

test('numbers that were right once say nothing more; new numbers do', () => {
  const evidence = new EvidenceTable(freshStore());
  evidence.add(GIVEN, [
    { ...RIGHT, result: 'wrong' },
    { ...RIGHT, tries: 2 },
  ]);
  evidence.add({ ...GIVEN, source: 'review', day: '2026-12-24' }, [RIGHT]);
  evidence.add({ ...GIVEN, seed: 7 }, [RIGHT]);
  evidence.add({ ...GIVEN, question: '3' }, [RIGHT]);
  expect(evidence.list().map(({ result, seed, question }) => [result, seed, question])).toEqual([
    ['wrong', null, '2'],
    ['right', null, '2'],
    ['right', 7, '2'],
    ['right', null, '3'],
  ]);
});

test('several answers are added all or none', () => {
  const evidence = new EvidenceTable(freshStore());
  expect(() => evidence.add(GIVEN, [RIGHT, { ...WRONG, tries: 0 }])).toThrow(/CHECK/);
  expect(evidence.list()).toEqual([]);
});

test('a row of a skill of a later version, or changed by another program, hides no other', () => {
  const db = freshStore();
  const evidence = new EvidenceTable(db);
  evidence.add(GIVEN, [{ ...RIGHT, box: 'z2' }, WRONG, RIGHT]);
  db.prepare("update evidence set skill = 'quantum-step' where id = 1").run();
  db.prepare("update evidence set mistake = '{' where id = 2").run();
  expect(evidence.list()).toEqual([{ ...GIVEN, ...RIGHT }]);
});

test('all of it can be deleted', () => {
  const evidence = new EvidenceTable(freshStore());
  evidence.add(GIVEN, [RIGHT, WRONG]);
  expect(evidence.deleteAll()).toBe(2);
  expect(evidence.list()).toEqual([]);
});

describe('an attempt', () => {
  const box = (id: string, typed: string, verdict: BoxMark['verdict']): BoxMark => ({
    ...{ id, typed, verdict, expected: '', award: 0, marks: 1, why: '' },
  });
  const marked = (...boxes: BoxMark[]): QuestionMark => ({ id: '2', score: 0, marks: 1, boxes });
  const LEARNT: Learnt = { skills: { z1: 'affine-sum' }, given: GIVEN };

  test('is stored with what it says about skills, or neither is', () => {
    const db = freshStore();
    const session = new Sessions(db).create('key', 'A paper', '{"id":"paper"}');
    const attempts = new Attempts(db);
    const evidence = new EvidenceTable(db);
    attempts.add(session, marked(box('z1', '.4', 'wrong')), LEARNT);
    attempts.take(session, '2', 'z1', 'numbers');
    attempts.add(session, marked(box('z1', '.3', 'right')), LEARNT);
    expect(evidence.list()).toMatchObject([
      { skill: 'affine-sum', result: 'wrong', tries: 1, help: null, day: '2026-11-29' },
      { skill: 'affine-sum', result: 'right', tries: 2, help: 'numbers' },
    ]);
    db.exec("create trigger refuse before insert on evidence begin select raise(abort, 'refused'); end");
    const other = { ...LEARNT, skills: { z2: 'affine-sum' } } as const;
    expect(() => attempts.add(session, marked(box('z2', '.31', 'wrong')), other)).toThrow(/refused/);
    expect(attempts.of(session).attempts).toHaveLength(2);
  });

  test('of another question counts its own tries, and what is left of a deleted session stays', () => {
    const db = freshStore();
    const sessions = new Sessions(db);
    const session = sessions.create('key', 'A paper', '{"id":"paper"}');
    const attempts = new Attempts(db);
    attempts.add(session, { ...marked(box('z1', '.4', 'wrong')), id: '3' }, LEARNT);
    attempts.add(session, marked(box('z1', '.3', 'right')), LEARNT);
    sessions.remove(session);
    db.prepare('delete from session').run();
    expect(new EvidenceTable(db).list()).toMatchObject([{ tries: 1 }, { tries: 1, result: 'right' }]);
  });

  test('without skills says nothing', () => {
    const db = freshStore();
    const session = new Sessions(db).create('key', 'A paper', '{"id":"paper"}');
    new Attempts(db).add(session, marked(box('z1', '.3', 'right')));
    expect(new EvidenceTable(db).list()).toEqual([]);
  });
});
