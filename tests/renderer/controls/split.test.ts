import { expect, test } from 'vitest';
import { splitAfterKey, splitAt } from '../../../renderer/controls/split.ts';

test('a splitter follows the pointer, and leaves each side a quarter of the width', () => {
  const box = { left: 100, width: 1000 };
  expect(splitAt(600, box)).toBe(0.5);
  expect(splitAt(0, box)).toBe(0.25);
  expect(splitAt(1100, box)).toBe(0.75);
});

test('the arrow keys move it by a fiftieth, other keys do not', () => {
  expect(splitAfterKey(0.5, 'ArrowLeft')).toBe(0.48);
  expect(splitAfterKey(0.5, 'ArrowRight')).toBe(0.52);
  expect(splitAfterKey(0.75, 'ArrowRight')).toBe(0.75);
  expect(splitAfterKey(0.5, 'Enter')).toBe(null);
});
