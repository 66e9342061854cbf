import { expect, test } from 'vitest';
import { headOnLeg, nudgeOf, polylineOf } from '../../../../renderer/scene/optimizer-run/landscape.ts';

test('a path leaves out points that cannot be drawn', () => {
  const path = [
    { x: 1, y: 2 },
    { x: Number.NaN, y: 0 },
    { x: 1e9, y: 0 },
    { x: 3.14, y: 4 },
  ];
  expect(polylineOf(path)).toBe('1.0,2.0 3.1,4.0');
});

test('only a segment of more than 26 pixels has an arrow head, a little past its middle', () => {
  const path = [
    { x: 0, y: 0 },
    { x: 26, y: 0 },
    { x: 126, y: 0 },
  ];
  expect(headOnLeg(path, 0)).toBeNull();
  expect(headOnLeg(path, 1)).toBeNull();
  // 58 of the 100 pixels after x = 26.
  expect(headOnLeg(path, 2)).toMatch(/^84\.0,0\.0 /);
  expect(
    headOnLeg(
      [
        { x: Number.NaN, y: 0 },
        { x: 90, y: 0 },
      ],
      1,
    ),
  ).toBeNull();
});

test('arrow keys move by four pixels, with Shift by twenty, and other keys not at all', () => {
  expect(nudgeOf('ArrowLeft', false)).toEqual([-4, 0]);
  expect(nudgeOf('ArrowUp', true)).toEqual([0, 20]);
  expect(nudgeOf('a', true)).toBeNull();
});
