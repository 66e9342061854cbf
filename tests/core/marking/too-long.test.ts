import { expect, test } from 'vitest';
import { readAnswersFile } from '../../../core/marking/answers-file.ts';
import { decisionSchema } from '../../../core/marking/decision.ts';
import { box, grade } from './seed-paper.ts';

const LONG = '0.3 + 0 '.repeat(600);

test('an answer of 4800 characters is not read, and the other boxes are marked', () => {
  const mark = grade('2', { z1: LONG, a1: '0.3' });
  expect(box(mark, 'z1')).toMatchObject({
    verdict: 'unreadable',
    award: 0,
    why: 'The answer has 4799 characters and was not read: an answer has at most 4000.',
  });
  expect(box(mark, 'z1').nudge?.hi).toMatch(/4799.*4000/);
  expect(box(mark, 'a1').verdict).toBe('right');
});

test('so is a choice, a shape, a formula and a name', () => {
  expect(box(grade('3', { choice: 'A '.repeat(2500) }), 'choice').verdict).toBe('unreadable');
  expect(box(grade('7a', { '1 shape': '1'.repeat(4001) }), '1 shape').verdict).toBe('unreadable');
  expect(box(grade('1a', { "w'": 'w + 0'.repeat(1000) }), "w'").verdict).toBe('unreadable');
  expect(box(grade('7b', { function: 'softmax '.repeat(600) }), 'function').verdict).toBe('unreadable');
});

test('4000 characters are read', () => {
  expect(box(grade('2', { z1: `z1${' '.repeat(3994)}=0.3` }), 'z1').verdict).toBe('right');
});

test('a long reason is kept for the person who decides, and its beginning is searched', () => {
  const typed = `It drops units at random. ${'And so on. '.repeat(500)}`.trim();
  const { verdict, typed: kept, why } = box(grade('3', { justification: typed }), 'justification');
  expect(verdict).toBe('proposed');
  expect(kept).toBe(typed);
  expect(why).toMatch(
    /^Found “drops”.*; the answer has 5525 characters; words were looked for in the first 4000\.$/,
  );
  const decided = {
    question: '3',
    box: 'justification',
    typed,
    by: 'teacher',
    had: [],
    earned: 1,
    of: 2,
    comment: '',
  };
  expect(decisionSchema.safeParse(decided).success).toBe(true);
});

test('a file is read whatever the length of its answers', () => {
  expect(readAnswersFile(JSON.stringify({ 2: { z1: LONG, a1: '0.3' } })).answers['2']).toEqual({
    z1: LONG,
    a1: '0.3',
  });
});

test('ticks are one text: a list is refused with how to write them', () => {
  expect(() => readAnswersFile('{"3": {"choice": ["A"]}}')).toThrow(
    /found a list of 1; write it between quotes, as typed: "0\.3", or the ticks of a choice: "A, C"/,
  );
});

test('a date is asked for by an example', () => {
  const file = { format: 'chalkgrad-answers', version: 2, writtenAt: 'yesterday' };
  expect(() => readAnswersFile(JSON.stringify(file))).toThrow(
    'writtenAt: found "yesterday"; write the date and time in UTC, such as 2026-11-30T09:30:00Z',
  );
});

test('a quotation never ends in half of a character', () => {
  const emoji = '😀'.repeat(60);
  expect(box(grade('2', { z1: `a${emoji}` }), 'z1').why).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  for (const name of [emoji, `a${emoji}`])
    expect(() => readAnswersFile(JSON.stringify({ 2: { z1: { [name]: 1 } }, 3: { [name]: 3 } }))).toThrow(
      /^[^\uD800-\uDFFF]*(?:[\uD800-\uDBFF][\uDC00-\uDFFF][^\uD800-\uDFFF]*)*$/,
    );
});

test.each([
  ['sqrt(-1)', 'sqrt(-1)'],
  ['2 + ln(0)', 'ln(0)'],
])('%s has no value, and does not divide by 0', (typed, part) => {
  const { why } = box(grade('2', { z1: typed }), 'z1');
  expect(why.replace('√(−1)', 'sqrt(-1)')).toBe(
    `“${typed}” does not come to a number: ${part} has no value.`,
  );
});
