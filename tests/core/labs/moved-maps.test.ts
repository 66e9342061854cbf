import { expect, test } from 'vitest';
import { PIXELS, SIDE } from '../../../core/datasets/digits.ts';
import { heldTogether, movedPictures } from '../../../core/labs/moved-maps.ts';

test('a picture moved to the right or down repeats its edge', () => {
  const columns = Float32Array.from({ length: 2 * PIXELS }, (_, i) => i % SIDE);
  const right = movedPictures(columns, { right: 2, down: 0 });
  expect([...right.slice(0, 5)]).toEqual([0, 0, 0, 1, 2]);
  expect([...right.slice(PIXELS, PIXELS + 5)]).toEqual([0, 0, 0, 1, 2]);
  expect(movedPictures(columns, { right: 0, down: 3 })).toEqual(columns);
});

// Each number of a map of 4×4 is its place, row by row.
const map = Array.from({ length: 16 }, (_, k) => k);

test('maps are compared where the moved one sees nothing beyond the edge', () => {
  const { expected, found } = heldTogether(map, map, { side: 4, step: 1 }, { right: 2, down: 0 });
  expect(expected).toEqual([0, 1, 4, 5, 8, 9, 12, 13]);
  expect(found).toEqual([2, 3, 6, 7, 10, 11, 14, 15]);
});

test('a move by half a place is between two numbers', () => {
  const across = heldTogether(map, map, { side: 4, step: 2 }, { right: 1, down: 0 });
  expect(across.expected.slice(0, 3)).toEqual([0.5, 1.5, 2.5]);
  expect(across.found.slice(0, 3)).toEqual([1, 2, 3]);
  const down = heldTogether(map, map, { side: 4, step: 2 }, { right: 0, down: 3 });
  // From row 2 on: half a row after row 0.
  expect(down.expected).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(down.found).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
});
