import { describe, expect, test } from 'vitest';
import {
  closeTo,
  isSmall,
  moved,
  rectangles,
  runs,
  samePlace,
  within,
} from '../../../../renderer/scene/receptive-field/unit-field-layout.ts';

describe('the cells of a field', () => {
  test('are as few rectangles as their gaps allow', () => {
    expect(runs([2, 3, 4, 7, 9, 10])).toEqual([
      [2, 3],
      [7, 1],
      [9, 2],
    ]);
    expect(
      rectangles([
        [0, 1, 2],
        [5, 6],
      ]),
    ).toEqual([{ first: [0, 5], last: [2, 6] }]);
    expect(rectangles([[0, 2], [5]])).toEqual([
      { first: [0, 5], last: [0, 5] },
      { first: [2, 5], last: [2, 5] },
    ]);
  });

  test('are none where none reaches the unit', () => {
    expect(rectangles([[], [1]])).toEqual([]);
  });

  test('are one rectangle where there would be thousands', () => {
    const every = Array.from({ length: 40 }, (_, i) => 2 * i);
    expect(rectangles([every, every])).toEqual([{ first: [0, 0], last: [78, 78] }]);
  });
});

describe('moving over a map', () => {
  test('an arrow moves by one unit and stops at the border, with Shift by an eighth of the map', () => {
    expect(moved([0, 0], [16, 24], 'ArrowDown', false)).toEqual([1, 0]);
    expect(moved([0, 0], [16, 24], 'ArrowUp', false)).toEqual([0, 0]);
    expect(moved([0, 0], [16, 24], 'ArrowRight', true)).toEqual([0, 3]);
    expect(moved([15, 5], [16, 24], 'End', false)).toEqual([15, 23]);
    expect(moved([0, 0], [16, 24], 'a', false)).toBeNull();
  });

  test('on another map it selects the unit over the same part of the input', () => {
    expect(samePlace([7, 0], [8, 8], [4, 4])).toEqual([3, 0]);
    expect(samePlace([1, 1], [3, 3], [9, 9])).toEqual([4, 4]);
    expect(within([9, -1], [4, 4])).toEqual([3, 0]);
  });
});

describe('a small field in a large map', () => {
  const area = { first: [0, 0], last: [255, 255] } as const;

  test('is one of less than a seventh of it', () => {
    expect(isSmall({ first: [10, 10], last: [16, 16] }, area)).toBe(true);
    expect(isSmall({ first: [10, 10], last: [99, 99] }, area)).toBe(false);
  });

  test('is magnified with a margin, within the map', () => {
    // 7 cells and 3 on every side; at the corner the same 13 cells, moved inwards.
    expect(closeTo({ first: [10, 20], last: [16, 26] }, area)).toEqual({ first: [7, 17], last: [19, 29] });
    expect(closeTo({ first: [0, 249], last: [6, 255] }, area)).toEqual({ first: [0, 243], last: [12, 255] });
  });
});
