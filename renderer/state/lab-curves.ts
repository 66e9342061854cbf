import type { KeptCurve } from '../../core/contract/lab-runs.ts';

/** The points of one line: of an arm with a seed in a chart. */
export interface Curve {
  readonly chart: string;
  readonly arm: string;
  readonly seed: number;
  readonly points: { readonly x: number; readonly y: number }[];
}

/** Curves as they are kept. */
export const keptCurves = (curves: Iterable<Curve>): KeptCurve[] =>
  Array.from(curves, ({ points, ...head }) => ({
    ...head,
    points: Float64Array.from(points.flatMap(({ x, y }) => [x, y])),
  }));

/** A kept curve as it is drawn. */
export const curveOf = ({ points, ...head }: KeptCurve): Curve => ({
  ...head,
  points: Array.from({ length: points.length / 2 }, (_, i) => ({
    x: points[2 * i] ?? NaN,
    y: points[2 * i + 1] ?? NaN,
  })),
});
