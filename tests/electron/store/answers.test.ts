import { describe, expect, test } from 'vitest';
import type { BoxMark } from '../../../core/marking/verdict.ts';
import { Answers } from '../../../electron/store/answers.ts';
import { Sessions } from '../../../electron/store/sessions.ts';
import { freshStore } from './fresh-store.ts';

function oneSession() {
  const db = freshStore();
  const session = new Sessions(db).create('key', 'A paper', '{}');
  return { db, session, answers: new Answers(db) };
}
const right = (id: string, typed: string): BoxMark => ({
  id,
  typed,
  verdict: 'right',
  expected: '3/10',
  award: 0.5,
  marks: 0.5,
  why: 'As expected.',
});

describe('answers', () => {
  test('are stored exactly as typed', () => {
    const { session, answers } = oneSession();
    const typed = ' −3/16 \n“x” 😀 0.1+0.5*.175';
    answers.save(session, '2', 'dL/dw1', typed);
    expect(answers.of(session)).toEqual([{ question: '2', box: 'dL/dw1', typed, mark: null }]);
  });

  test('a box has one answer, the last', () => {
    const { session, answers } = oneSession();
    answers.save(session, '2', 'z1', '.2');
    answers.save(session, '2', 'z1', '.3');
    expect(answers.of(session)).toEqual([{ question: '2', box: 'z1', typed: '.3', mark: null }]);
  });

  test('the same box name in another question, or another session, is another answer', () => {
    const { db, session, answers } = oneSession();
    const other = new Sessions(db).create('key', 'A paper', '{}');
    answers.save(session, '2', 'z1', 'a');
    answers.save(session, '3', 'z1', 'b');
    answers.save(other, '2', 'z1', 'c');
    expect(
      answers
        .of(session)
        .map(({ question, typed }) => `${question} ${typed}`)
        .sort(),
    ).toEqual(['2 a', '3 b']);
    expect(answers.of(other).map(({ typed }) => typed)).toEqual(['c']);
  });

  test('a mark is stored as it was shown, also for a blank box', () => {
    const { session, answers } = oneSession();
    answers.save(session, '2', 'z1', '.3');
    const blank: BoxMark = { ...right('z2', ''), verdict: 'blank', award: 0, why: 'Nothing was entered.' };
    answers.mark(session, '2', [right('z1', '.3'), blank]);
    expect(answers.of(session)).toEqual([
      { question: '2', box: 'z1', typed: '.3', mark: right('z1', '.3') },
      { question: '2', box: 'z2', typed: '', mark: blank },
    ]);
  });

  test('a changed answer loses its mark; the same answer saved again keeps it', () => {
    const { session, answers } = oneSession();
    answers.save(session, '2', 'z1', '.3');
    answers.mark(session, '2', [right('z1', '.3')]);
    answers.save(session, '2', 'z1', '.3');
    expect(answers.of(session)[0]?.mark).toEqual(right('z1', '.3'));
    answers.save(session, '2', 'z1', '.30');
    expect(answers.of(session)).toEqual([{ question: '2', box: 'z1', typed: '.30', mark: null }]);
  });

  test('an answer changed while it was being marked keeps its text and gets no mark of the old one', () => {
    const { session, answers } = oneSession();
    answers.save(session, '2', 'z1', '.3');
    answers.save(session, '2', 'z1', '.4');
    answers.mark(session, '2', [right('z1', '.3')]);
    expect(answers.of(session)).toEqual([{ question: '2', box: 'z1', typed: '.4', mark: null }]);
  });

  test('all marks are stored or none: one that cannot be written undoes the others', () => {
    const { session, answers } = oneSession();
    answers.save(session, '2', 'z1', '.3');
    const unwritable = { ...right('z2', ''), typed: null } as unknown as BoxMark;
    expect(() => answers.mark(session, '2', [right('z1', '.3'), unwritable])).toThrow(
      /NOT NULL constraint failed/,
    );
    expect(answers.of(session)).toEqual([{ question: '2', box: 'z1', typed: '.3', mark: null }]);
  });

  test.each([
    ['no JSON', '{"id":'],
    ['a verdict of a newer version', JSON.stringify({ ...right('z1', '.3'), verdict: 'disputed' })],
  ])('a stored mark that is %s is no mark, and hides no answer', (_, mark) => {
    const { db, session, answers } = oneSession();
    answers.save(session, '2', 'z1', '.3');
    db.prepare('update answer set mark = ?').run(mark);
    expect(answers.of(session)).toEqual([{ question: '2', box: 'z1', typed: '.3', mark: null }]);
  });

  test('are deleted with their session', () => {
    const { db, session, answers } = oneSession();
    answers.save(session, '2', 'z1', '.3');
    db.prepare('delete from session where id = ?').run(session);
    expect(db.prepare('select count(*) from answer').pluck().get()).toBe(0);
  });

  test('are refused for a session that does not exist', () => {
    const { session, answers } = oneSession();
    expect(answers.save(session + 1, '2', 'z1', '.3')).toBe(false);
    expect(answers.of(session + 1)).toEqual([]);
  });
});
