import { expect, test } from 'vitest';
import { shortened } from '../../../renderer/answers/shortened.ts';

test('an answer in a list is one line of at most 80 characters, and a dash where nothing was typed', () => {
  expect([undefined, '', ' \n ', '.3', 'two\nlines'].map(shortened)).toEqual([
    '–',
    '–',
    '–',
    '.3',
    'two lines',
  ]);
  expect(shortened('9'.repeat(80))).toBe('9'.repeat(80));
  expect(shortened('9'.repeat(4000))).toBe(`${'9'.repeat(79)}…`);
});
