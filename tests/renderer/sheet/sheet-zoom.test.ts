import { expect, test } from 'vitest';
import { nextZoom, ZOOM } from '../../../renderer/sheet/sheet-zoom.ts';

test('+ and − change the size by a step, 0 sets it back, other keys do nothing', () => {
  expect(nextZoom(1, '+')).toBe(1.25);
  expect(nextZoom(1, '=')).toBe(1.25);
  expect(nextZoom(1, '-')).toBe(0.75);
  expect(nextZoom(2.5, '0')).toBe(1);
  expect(nextZoom(1, 'ArrowDown')).toBeNull();
});

test('it stays between half and three times the size', () => {
  expect(nextZoom(ZOOM.most, '+')).toBe(3);
  expect(nextZoom(ZOOM.least, '-')).toBe(0.5);
});
