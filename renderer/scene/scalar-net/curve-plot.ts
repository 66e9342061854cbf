import { extent, range } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { PlotArea } from '../../charts/axes.ts';
import type { Size } from '../marks/geometry.ts';

/** A plot of points over one input, with room for the curve of a model. */
export interface CurvePlot {
  readonly plot: PlotArea;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** The path of a model over the whole width. */
  readonly path: (model: (x: number) => number) => string;
}
const MARGIN = { left: 46, right: 22, top: 20, bottom: 26 } as const;
/** Points of a curve. */
const POINTS = 80;
const AIR = { x: 0.12, y: 0.1 } as const;

/** `xs` and `ys`: the values that stay in sight at all times. The inputs' 0 too, where the bias can be read off. */
export function curvePlot(xs: readonly number[], ys: readonly number[], { width, height }: Size): CurvePlot {
  const plot: PlotArea = {
    left: MARGIN.left,
    right: Math.max(width - MARGIN.right, MARGIN.left + 1),
    top: MARGIN.top,
    bottom: Math.max(height - MARGIN.bottom, MARGIN.top + 1),
  };
  const x = scaleLinear(widened([0, ...xs], AIR.x), [plot.left, plot.right]);
  const y = scaleLinear(widened(ys, AIR.y), [plot.bottom, plot.top]);
  const [from = 0, to = 1] = x.domain();
  const places = range(POINTS + 1).map((i) => from + ((to - from) * i) / POINTS);
  const draw = line<readonly [number, number]>()
    .x(([at]) => x(at))
    .y(([, value]) => y(value))
    .defined(([, value]) => Number.isFinite(value));
  return { plot, x, y, path: (model) => draw(places.map((at) => [at, model(at)] as const)) ?? '' };
}

function widened(values: readonly number[], share: number): [number, number] {
  const [low = 0, high = 1] = extent(values.filter(Number.isFinite));
  const room = (high - low || Math.abs(high) || 1) * share;
  return [low - room, high + room];
}
