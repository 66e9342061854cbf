import { expect, test } from 'vitest';
import { cardBeside } from '../../../../renderer/pages/home/card-keys.ts';

// Three cards, and two below them.
const places = [
  { left: 0, top: 0 },
  { left: 100, top: 0 },
  { left: 200, top: 0 },
  { left: 0, top: 90 },
  { left: 100, top: 90 },
];

test('the arrow keys lead to the card beside, and in the next row to the nearest one', () => {
  expect(cardBeside(places, 0, 'ArrowRight')).toBe(1);
  expect(cardBeside(places, 2, 'ArrowRight')).toBe(3);
  expect(cardBeside(places, 3, 'ArrowLeft')).toBe(2);
  expect(cardBeside(places, 1, 'ArrowDown')).toBe(4);
  expect(cardBeside(places, 2, 'ArrowDown')).toBe(4);
  expect(cardBeside(places, 3, 'ArrowUp')).toBe(0);
  expect(cardBeside(places, 4, 'Home')).toBe(0);
  expect(cardBeside(places, 0, 'End')).toBe(4);
});

test('at the ends, and for other keys, there is none', () => {
  expect(cardBeside(places, 4, 'ArrowRight')).toBeNull();
  expect(cardBeside(places, 0, 'ArrowLeft')).toBeNull();
  expect(cardBeside(places, 1, 'ArrowUp')).toBeNull();
  expect(cardBeside(places, 3, 'ArrowDown')).toBeNull();
  expect(cardBeside(places, 0, 'a')).toBeNull();
  expect(cardBeside([], 0, 'ArrowRight')).toBeNull();
});
