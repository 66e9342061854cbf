import { expect, test } from 'vitest';
import { frameOf, toneOf, unitCells } from '../../../../renderer/scene/scalar-net/unit-cells.ts';

test('ten units are in rows of four, each cell 13 units from the next', () => {
  // ⌈√10⌉ = 4 cells a row, ⌈10 ÷ 4⌉ = 3 rows: 52 by 39 units, and 1 around.
  const { viewBox, at } = unitCells(10);
  expect(viewBox).toBe('-1 -1 54 41');
  expect([at(0), at(3), at(9)]).toEqual([
    { x: 0, y: 0 },
    { x: 39, y: 0 },
    { x: 13, y: 26 },
  ]);
  expect(frameOf(at(9))).toEqual({ x: 12, y: 25, width: 14, height: 14 });
});

test('a layer of more than 256 units is drawn no wider', () => {
  expect(unitCells(1024).width).toBe(unitCells(256).width);
  expect(unitCells(100).width).toBeLessThan(unitCells(256).width);
});

test('the largest number of a layer is the darkest cell, a hidden one or 0 the lightest', () => {
  expect(toneOf(-4, 4)).toBeCloseTo(0.92, 12);
  expect(toneOf(2, 4)).toBeCloseTo(0.5, 12);
  expect(toneOf(Number.NaN, 4)).toBe(0.08);
  expect(toneOf(0, 0)).toBe(0.08);
});
