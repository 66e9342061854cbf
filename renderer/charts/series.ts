import { extent, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { PlotArea, Tick } from './axes.ts';

export interface SeriesLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: PlotArea;
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  readonly series: readonly {
    readonly path: string;
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
}
const MARGIN = { left: 56, right: 14, top: 12, bottom: 26 } as const;

/** Numbers by update, one line per list; a NaN leaves a gap. */
export function seriesLayout(
  lists: readonly (readonly number[])[],
  size: { readonly width: number; readonly height: number },
): SeriesLayout {
  const plot: PlotArea = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const updates = Math.max(1, ...lists.map((list) => list.length - 1));
  const [low = 0, high = 1] = extent(lists.flat().filter(Number.isFinite));
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  const x = scaleLinear([0, updates], [plot.left, plot.right]);
  const y = scaleLinear([low - room, high + room], [plot.bottom, plot.top]);
  const every = Math.max(1, Math.ceil(updates / Math.max(2, Math.floor(size.width / 45))));
  const format = y.tickFormat(4);
  const draw = line<number>()
    .x((_, t) => x(t))
    .y((value) => y(value))
    .defined(Number.isFinite);
  return {
    ...size,
    plot,
    across: range(0, updates + 1, every).map((t) => ({ at: x(t), text: String(t) })),
    up: y.ticks(4).map((value) => ({ at: y(value), text: format(value) })),
    series: lists.map((list) => ({
      path: draw(list) ?? '',
      points: list.map((value, t) => ({ x: x(t), y: y(value) })),
    })),
  };
}
