import { expect, test } from 'vitest';
import {
  headOnLeg,
  nudgeOf,
  pointerValues,
  polylineOf,
} from '../../../../renderer/scene/optimizer-run/landscape.ts';

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

test('the pointer is read in units of the plane, and outside the plot as the nearest point of it', () => {
  // The picture of 200×100 pixels is drawn at half its size from (10, 20): the pointer at (60, 45) is at
  // (60 − 10)·2 = 100 across and (45 − 20)·2 = 50 down.
  const plane = {
    width: 200,
    height: 100,
    plot: { left: 20, right: 180, top: 10, bottom: 90 },
    valuesAt: (x: number, y: number) => [x, y],
  };
  const box = { left: 10, top: 20, width: 100, height: 50 };
  expect(pointerValues(plane, box, { clientX: 60, clientY: 45 })).toEqual([100, 50]);
  expect(pointerValues(plane, box, { clientX: 0, clientY: 300 })).toEqual([20, 90]);
});
