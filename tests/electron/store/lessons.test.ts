import { expect, test } from 'vitest';
import { Lessons } from '../../../electron/store/lessons.ts';
import { freshStore, nextMillisecond } from './fresh-store.ts';

test('the place in a lesson is kept, the last lesson first, and what was done stays done', () => {
  const db = freshStore();
  const lessons = new Lessons(db);
  lessons.save({ lesson: 'adam', stop: 7, solved: [1, 3], done: true });
  nextMillisecond();
  lessons.save({ lesson: 'chain-rule', stop: 2, solved: [1], done: false });
  expect(lessons.list().map(({ lesson, stop, solved, done }) => [lesson, stop, solved, done])).toEqual([
    ['chain-rule', 2, [1], false],
    ['adam', 7, [1, 3], true],
  ]);
  nextMillisecond();
  lessons.save({ lesson: 'adam', stop: 0, solved: [], done: false });
  expect(lessons.list()[0]).toMatchObject({ lesson: 'adam', stop: 0, solved: [], done: true });
});

test('a row that another program has damaged is read without its solved stops', () => {
  const db = freshStore();
  const lessons = new Lessons(db);
  lessons.save({ lesson: 'adam', stop: 1, solved: [0], done: false });
  db.prepare('update lesson_progress set solved = \'[0, "x"\'').run();
  expect(lessons.list()[0]?.solved).toEqual([]);
});
