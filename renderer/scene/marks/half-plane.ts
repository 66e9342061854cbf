import { extent } from 'd3-array';
import { contours } from 'd3-contour';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Point } from './geometry.ts';

/** A plot of points in the plane, with the line w₁x₁ + w₂x₂ + b = 0 and its positive side. */
export interface HalfPlanePlot {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** Equal units on both axes, all points and the origin in sight with a margin. `side` is in drawing units. */
export function halfPlanePlot(points: readonly Point[], side: number): HalfPlanePlot {
  const [left = 0, right = 0] = extent([0, ...points.map(({ x }) => x)]);
  const [low = 0, high = 0] = extent([0, ...points.map(({ y }) => y)]);
  const half = (Math.max(right - left, high - low) || 1) * 0.68;
  const around = (from: number, to: number): [number, number] => [
    (from + to) / 2 - half,
    (from + to) / 2 + half,
  ];
  return {
    x: scaleLinear().domain(around(left, right)).range([0, side]),
    y: scaleLinear().domain(around(low, high)).range([side, 0]),
  };
}

/**
 * The part of the plot where w₁x₁ + w₂x₂ + b ≥ 0, as a polygon in drawing units: the square of the plot cut by the
 * line (Sutherland & Hodgman 1974). Empty where no part is.
 */
export function positiveSide({ x, y }: HalfPlanePlot, w1: number, w2: number, b: number): readonly Point[] {
  const [left = 0, right = 0] = x.domain();
  const [low = 0, high = 0] = y.domain();
  const corners = [
    { x: left, y: low },
    { x: right, y: low },
    { x: right, y: high },
    { x: left, y: high },
  ];
  const z = (at: Point): number => w1 * at.x + w2 * at.y + b;
  return corners
    .flatMap((corner, i) => {
      const next = corners[(i + 1) % corners.length] ?? corner;
      const [here, there] = [z(corner), z(next)];
      const inside = here >= 0 ? [corner] : [];
      if (here >= 0 === there >= 0) return inside;
      const share = here / (here - there);
      return [
        ...inside,
        { x: corner.x + share * (next.x - corner.x), y: corner.y + share * (next.y - corner.y) },
      ];
    })
    .map((at) => ({ x: x(at.x), y: y(at.y) }));
}

/** The ends of the line within the plot, in drawing units; null where it does not cross it. */
export function boundary(
  { x, y }: HalfPlanePlot,
  w1: number,
  w2: number,
  b: number,
): readonly [Point, Point] | null {
  if (w1 === 0 && w2 === 0) return null;
  const [left = 0, right = 0] = x.domain();
  const [low = 0, high = 0] = y.domain();
  const found = [
    ...(w2 === 0 ? [] : [left, right].map((at) => ({ x: at, y: -(w1 * at + b) / w2 }))),
    ...(w1 === 0 ? [] : [low, high].map((at) => ({ x: -(w2 * at + b) / w1, y: at }))),
  ].filter((at) => at.x >= left && at.x <= right && at.y >= low && at.y <= high);
  const [first] = found;
  const last = found.find(
    (at) => first && Math.hypot(at.x - first.x, at.y - first.y) > 1e-9 * (right - left),
  );
  return first && last
    ? [
        { x: x(first.x), y: y(first.y) },
        { x: x(last.x), y: y(last.y) },
      ]
    : null;
}

/** Samples of a model along each side of its plot. */
const FINE = 40;

/** The part of the plot where a model of two inputs is 0 or more, as a path in drawing units of a square of `side`. */
export function modelSide({ x, y }: HalfPlanePlot, side: number, model: (at: Point) => number): string {
  const cell = side / FINE;
  const values = Array.from({ length: FINE * FINE }, (_, i) =>
    model({ x: x.invert(((i % FINE) + 0.5) * cell), y: y.invert((Math.floor(i / FINE) + 0.5) * cell) }),
  );
  const [area] = contours().size([FINE, FINE]).thresholds([0])(values);
  return (area?.coordinates ?? [])
    .flat()
    .map((ring) => `M${ring.map(([across = 0, down = 0]) => `${across * cell} ${down * cell}`).join('L')}Z`)
    .join('');
}
