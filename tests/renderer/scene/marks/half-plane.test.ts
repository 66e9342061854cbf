import { expect, test } from 'vitest';
import {
  boundary,
  halfPlanePlot,
  modelSide,
  positiveSide,
} from '../../../../renderer/scene/marks/half-plane.ts';

const corners = [0, 1].flatMap((x) => [0, 1].map((y) => ({ x, y })));

test('the line of AND, x₁ + x₂ − 1.5 = 0, goes through (0.5, 1) and (1, 0.5) and has (1, 1) on its positive side', () => {
  const plot = halfPlanePlot(corners, 100);
  const ends = boundary(plot, 1, 1, -1.5);
  expect(ends).not.toBeNull();
  for (const { x, y } of ends ?? []) expect(plot.x.invert(x) + plot.y.invert(y)).toBeCloseTo(1.5, 9);
  // Every corner of the polygon is on the positive side or on the line.
  const side = positiveSide(plot, 1, 1, -1.5);
  expect(side.length).toBeGreaterThanOrEqual(3);
  for (const { x, y } of side) expect(plot.x.invert(x) + plot.y.invert(y)).toBeGreaterThanOrEqual(1.5 - 1e-9);
});

test('without weights there is no line, and the bias alone decides the side', () => {
  const plot = halfPlanePlot(corners, 100);
  expect(boundary(plot, 0, 0, 1)).toBeNull();
  expect(positiveSide(plot, 0, 0, 1)).toHaveLength(4);
  expect(positiveSide(plot, 0, 0, -1)).toEqual([]);
});

test('the side of a model that is a line is the side of the line', () => {
  const plot = halfPlanePlot([{ x: 2, y: 2 }], 200);
  const model = ({ x, y }: { x: number; y: number }): number => x + 2 * y - 1;
  const inside = modelSide(plot, 200, model)
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number));
  const corners = positiveSide(plot, 1, 2, -1);
  // A sample is 5 units wide; within that the area reaches as far as the polygon.
  for (const axis of [0, 1] as const) {
    const reach = corners.map(({ x, y }) => (axis === 0 ? x : y));
    const found = inside.map((point) => point[axis] ?? Number.NaN);
    expect(Math.abs(Math.max(...found) - Math.max(...reach))).toBeLessThan(5);
    expect(Math.abs(Math.min(...found) - Math.min(...reach))).toBeLessThan(5);
  }
  expect(modelSide(plot, 200, () => -1)).toBe('');
});
