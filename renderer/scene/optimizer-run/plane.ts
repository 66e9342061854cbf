import { contours } from 'd3-contour';
import { extent, least, range } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { evaluate } from '../../../core/expr/evaluate.ts';
import type { PlotArea, Tick } from '../../charts/axes.ts';
import type { OptimizerRunPicture } from '../../../core/kinds/optimizer-run/optimizer-run.ts';

/**
 * The visible part of the plane, in the units of the variables; for one variable, `up` is the height of the
 * curve.
 */
export interface View {
  readonly across: readonly [number, number];
  readonly up: readonly [number, number];
}
export interface LevelLine {
  readonly value: number;
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
}
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** The area between the axes. */
  readonly plot: PlotArea;
  readonly across: { readonly ticks: readonly Tick[] };
  readonly up: { readonly ticks: readonly Tick[] };
  /** Level lines of an objective of two variables; they extend beyond the plot, which clips them. */
  readonly levels: readonly LevelLine[];
  /** The graph of an objective of one variable. */
  readonly curve: string | null;
  /** Converts values of the variables to pixels and back. A point of one variable is on the curve. */
  readonly place: (at: readonly number[]) => { readonly x: number; readonly y: number };
  readonly valuesAt: (x: number, y: number) => readonly number[];
  /** A change of the variables as a vector in pixels. */
  readonly move: (by: readonly number[]) => { readonly x: number; readonly y: number };
  /** A rise in height in pixels, where there is a curve. */
  readonly rise: (by: number) => number;
  /** Units per pixel, by variable. */
  readonly pixel: readonly number[];
}
/** The height of the landscape at a point; null where no landscape can be drawn. */
export type Height = (at: readonly number[]) => number;

const MARGIN = { left: 56, right: 14, top: 10, bottom: 27 } as const;
/** Pixels at the end of an axis for its name. */
const NAME = 24;
const GRID = 72;
/** Cells sampled beyond each edge, so level lines close outside the view. */
const BEYOND = 2;
const LEVELS = 12;
/** A diverging rival is fitted into the view only within this many spans of the run itself. */
const NEAR = 2;

export function heightOf(
  { surface, variables }: OptimizerRunPicture,
  valueOf: (step: string) => number,
): Height | null {
  if (surface === null) return null;
  return (at) =>
    evaluate(surface, (id) => {
      const variable = variables.indexOf(id);
      return variable < 0 ? valueOf(id) : (at[variable] ?? 0);
    });
}

/** The view that shows every path and the minimum near them. */
export function fitView(paths: readonly (readonly (readonly number[])[])[], height: Height): View {
  const [own = [], ...others] = paths;
  const axis = (variable: number): [number, number] => {
    const [low = 0, high = 0] = extent(own.map((at) => at[variable] ?? 0));
    const reach = NEAR * (high - low);
    return extent([
      low,
      high,
      ...others
        .flat()
        .map((at) => at[variable] ?? 0)
        .filter((value) => value >= low - reach && value <= high + reach),
    ]) as [number, number];
  };
  const first = axis(0);
  if ((own[0]?.length ?? 0) < 2) {
    const across = padded(withLowest([first], (at) => height(at))[0] ?? first, 0);
    const heights = range(0, 81)
      .map((i) => height([across[0] + ((across[1] - across[0]) * i) / 80]))
      .filter(Number.isFinite);
    return { across, up: padded(extent(heights) as [number, number], 1) };
  }
  const [x = first, y = first] = withLowest([first, axis(1)], height);
  const [spanX, spanY] = [x[1] - x[0], y[1] - y[0]];
  return { across: padded(x, spanY * 0.5), up: padded(y, spanX * 0.5) };
}

/** How far around the paths the minimum is searched, in their spans, nearest first. */
const AROUND = [0.6, 1.6] as const;
const CELLS = 25;

/**
 * The ranges, widened to include the minimum of their neighbourhood where it is inside and not on the
 * boundary.
 */
function withLowest(ranges: readonly (readonly [number, number])[], height: Height): [number, number][] {
  const span = Math.max(...ranges.map(([low, high]) => high - low)) || 1;
  for (const around of AROUND) {
    const wide = ranges.map(([low, high]) => {
      const room = around * Math.max(high - low, 0.3 * span);
      return range(0, CELLS).map((i) => low - room + ((high - low + 2 * room) * i) / (CELLS - 1));
    });
    const [across = [], up = [0]] = wide;
    const spots = across.flatMap((x, i) =>
      up.map((y, j) => ({
        at: [x, y],
        height: height([x, y]),
        edge: i === 0 || i === CELLS - 1 || (up.length > 1 && (j === 0 || j === CELLS - 1)),
      })),
    );
    const lowest = least(
      spots.filter((spot) => Number.isFinite(spot.height)),
      (spot) => spot.height,
    );
    if (lowest && !lowest.edge)
      return ranges.map(([low, high], variable) => [
        Math.min(low, lowest.at[variable] ?? low),
        Math.max(high, lowest.at[variable] ?? high),
      ]);
  }
  return ranges.map(([low, high]) => [low, high]);
}

/** A range with a sixth of its width added on both sides; a range of width 0 gets a default width. */
function padded([low, high]: readonly [number, number], least: number): [number, number] {
  const span = high - low || least || Math.abs(low) || 1;
  const middle = (low + high) / 2;
  return [middle - span * (2 / 3), middle + span * (2 / 3)];
}

/** The view magnified (a factor below 1) or reduced (above 1). */
export const zoomed = ({ across, up }: View, factor: number): View => {
  const about = ([low, high]: readonly [number, number]): [number, number] => [
    (low + high) / 2 - ((high - low) / 2) * factor,
    (low + high) / 2 + ((high - low) / 2) * factor,
  ];
  return { across: about(across), up: about(up) };
};

/**
 * The landscape of one or two variables in a frame of this size in pixels. Labels of level lines avoid
 * `busy`, the pixels in use.
 */
export function planeOf(
  view: View,
  variables: number,
  height: Height,
  size: { readonly width: number; readonly height: number },
  busy: readonly (readonly number[])[],
): Plane {
  const plot: PlotArea = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const x = scaleLinear(view.across, [plot.left, plot.right]);
  const y = scaleLinear(view.up, [plot.bottom, plot.top]);
  const unit = (scale: ScaleLinear<number, number>): number => scale(1) - scale(0);
  const frame = {
    ...size,
    plot,
    across: {
      ticks: ticksOf(x, Math.max(3, Math.round(size.width / 110))).filter(({ at }) => at < plot.right - NAME),
    },
    up: { ticks: ticksOf(y, Math.max(3, Math.round(size.height / 60))) },
  };
  if (variables === 1) {
    const samples = range(0, 161).map((i) => x.invert(plot.left + ((plot.right - plot.left) * i) / 160));
    const curve = line<number>()
      .x((at) => x(at))
      .y((at) => y(height([at])))
      .defined((at) => Number.isFinite(height([at])))(samples);
    return {
      ...frame,
      levels: [],
      curve,
      place: ([at = 0]) => ({ x: x(at), y: y(height([at])) }),
      valuesAt: (px) => [x.invert(px)],
      move: ([by = 0]) => ({ x: by * unit(x), y: 0 }),
      rise: (by) => -by * unit(y),
      pixel: [1 / Math.abs(unit(x))],
    };
  }
  const place = ([a = 0, b = 0]: readonly number[]): { readonly x: number; readonly y: number } => ({
    x: x(a),
    y: y(b),
  });
  return {
    ...frame,
    curve: null,
    place,
    levels: levelLines(x, y, plot, height, busy.map(place)),
    valuesAt: (px, py) => [x.invert(px), y.invert(py)],
    move: ([a = 0, b = 0]) => ({ x: a * unit(x), y: b * unit(y) }),
    rise: () => 0,
    pixel: [1 / Math.abs(unit(x)), 1 / Math.abs(unit(y))],
  };
}

function levelLines(
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
  plot: PlotArea,
  height: Height,
  busy: readonly { readonly x: number; readonly y: number }[],
): LevelLine[] {
  const cell = (plot.right - plot.left) / GRID;
  const [columns, rows] = [GRID + 2 * BEYOND, Math.ceil((plot.bottom - plot.top) / cell) + 2 * BEYOND];
  const across = (column: number): number => plot.left + (column - BEYOND) * cell;
  const down = (row: number): number => plot.top + (row - BEYOND) * cell;
  const values = range(rows).flatMap((row) =>
    range(columns).map((column) => height([x.invert(across(column + 0.5)), y.invert(down(row + 0.5))])),
  );
  const [low = 0, high = 1] = extent(values.filter(Number.isFinite));
  // Levels grow as squares, so the lines of a quadratic bowl are evenly spaced; they are rounded to readable
  // numbers.
  const levels = [
    ...new Set(
      range(1, LEVELS + 1).map((i) => Number((low + (high - low) * (i / (LEVELS + 1)) ** 2).toPrecision(2))),
    ),
  ].filter((level) => level > low && level < high);
  const taken = [...busy];
  return contours()
    .size([columns, rows])
    .thresholds(levels)(values)
    .map(({ value, coordinates }, i) => {
      const rings = coordinates
        .flat()
        .map((ring) => ring.map(([a = 0, b = 0]) => ({ x: across(a), y: down(b) })));
      const at =
        i % 2 === 0
          ? roomiest(
              rings
                .flat()
                .filter(
                  (point) =>
                    point.x > plot.left + 26 &&
                    point.x < plot.right - 26 &&
                    point.y > plot.top + 14 &&
                    point.y < plot.bottom - 10,
                ),
              taken,
            )
          : null;
      if (at) taken.push(at);
      return {
        value,
        path: rings
          .map((ring) => `M${ring.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join('L')}Z`)
          .join(''),
        label: at && { ...at, text: String(value).replace('-', '−') },
      };
    });
}

/** The point farthest from all used places; null where every point is near one. */
function roomiest<P extends { readonly x: number; readonly y: number }>(
  points: readonly P[],
  taken: readonly { readonly x: number; readonly y: number }[],
): P | null {
  let best: P | null = null;
  let most = 34 ** 2;
  for (const point of points) {
    let room = 150 ** 2;
    for (const other of taken) room = Math.min(room, (point.x - other.x) ** 2 + (point.y - other.y) ** 2);
    if (room > most) [best, most] = [point, room];
  }
  return best;
}

const ticksOf = (scale: ScaleLinear<number, number>, count: number): Tick[] => {
  const format = scale.tickFormat(count);
  return scale.ticks(count).map((value) => ({ at: scale(value), text: format(value) }));
};

/** Can the point be drawn? A diverging path has points far outside every picture. */
export const finite = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && Math.abs(x) < 1e5 && Math.abs(y) < 1e5;
