import { expect, test } from 'vitest';
import { foundParts } from '../../../renderer/pages/written/found-parts.ts';
import { marksTyped } from '../../../renderer/pages/written/marks-typed.ts';

test('marks are typed as decimals and fractions, and are at most all', () => {
  const of = (text: string, all: number): number | null => {
    const typed = marksTyped(text, all);
    return typed && typed.earned / typed.of;
  };
  expect(['1', '0.5', '.5', '1,5', '2/3', '0', '2'].map((text) => of(text, 2))).toEqual([
    1 / 2,
    1 / 4,
    1 / 4,
    3 / 4,
    1 / 3,
    0,
    1,
  ]);
  expect(['', 'all', '3', '-1', '1/0', '1e3'].map((text) => of(text, 2))).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('an answer is cut where something was recognised, and nothing of it is lost', () => {
  const parts = foundParts('do not freeze it', [
    { name: 'a', at: { from: 7, to: 13 }, against: null },
    { name: 'b', at: null, against: { from: 3, to: 13 } },
  ]);
  expect(parts).toEqual([
    { text: 'do ', as: 'plain', ideas: [] },
    { text: 'not ', as: 'against', ideas: ['b'] },
    { text: 'freeze', as: 'against', ideas: ['a', 'b'] },
    { text: ' it', as: 'plain', ideas: [] },
  ]);
  expect(foundParts('', [])).toEqual([]);
});
