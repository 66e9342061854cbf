import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart } from '../../../core/labs/lab.ts';
import type { PlotArea, Tick } from '../../charts/axes.ts';
import type { Curve } from '../../state/lab-curves.ts';

/** A line of a chart: one seed of an arm, or the mean of all of its seeds. */
interface Drawn {
  readonly arm: string;
  readonly path: string;
}
export interface CurveLayout {
  readonly plot: PlotArea;
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  /** One for each seed. */
  readonly single: readonly Drawn[];
  /** One for each arm with more than one seed. */
  readonly means: readonly Drawn[];
  /** Points of the arms that are not joined. */
  readonly scattered: readonly { readonly arm: string; readonly x: number; readonly y: number }[];
}
const MARGIN = { left: 52, right: 24, top: 22, bottom: 42 } as const;

type At = Curve['points'][number];

/** The curves of a chart in a room of so many pixels. Values that a logarithmic axis cannot show are left out. */
export function curveLayout(
  { y: up, x: across, scattered = [] }: Pick<Chart, 'x' | 'y' | 'scattered'>,
  curves: readonly Curve[],
  { width, height }: { readonly width: number; readonly height: number },
): CurveLayout {
  const plot: PlotArea = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const shown = (value: number, log: boolean | undefined): boolean =>
    Number.isFinite(value) && (log !== true || value > 0);
  const points = curves
    .flatMap((curve) => curve.points)
    .filter(({ x, y }) => shown(x, across.log) && shown(y, up.log));
  const isCounted = points.every((point) => Number.isInteger(point.x));
  const scaleOf = (
    log: boolean | undefined,
    [low, high]: readonly [number, number],
    room: readonly [number, number],
  ) => (log === true ? scaleLog([low, high], room) : scaleLinear([low, high], room));
  const range = (of: (point: At) => number, log: boolean | undefined, pad: number): [number, number] => {
    const [low = log === true ? 0.1 : 0, high = 1] = extent(points, of);
    if (low === high) return log === true ? [low / 2, high * 2] : [low - 0.5, high + 0.5];
    return log === true ? [low, high] : [low - pad * (high - low), high + pad * (high - low)];
  };
  const x = scaleOf(
    across.log,
    range((point) => point.x, across.log, 0),
    [plot.left, plot.right],
  );
  const y = scaleOf(
    up.log,
    range((point) => point.y, up.log, 0.06),
    [plot.bottom, plot.top],
  );
  const draw = line<At>()
    .x((point) => x(point.x))
    .y((point) => y(point.y))
    .defined((point) => shown(point.x, across.log) && shown(point.y, up.log));
  const path = (of: readonly At[]): string => draw(thinned(of, width)) ?? '';
  const joined = curves.filter(({ arm }) => !scattered.includes(arm));
  const arms = [...new Set(joined.map(({ arm }) => arm))];
  return {
    plot,
    across: across.marked
      ? across.marked.map((value) => ({ at: x(value), text: String(value) }))
      : ticksOf(x, Math.max(2, Math.floor(width / 90)), across.log, isCounted),
    up: ticksOf(y, 4, up.log, false),
    single: joined.map(({ arm, points: of }) => ({ arm, path: path(of) })),
    means: arms.flatMap((arm) => {
      const own = joined.filter((curve) => curve.arm === arm);
      return own.length < 2 ? [] : [{ arm, path: path(meanOf(own.map((curve) => curve.points))) }];
    }),
    scattered: curves.flatMap(({ arm, points: of }) =>
      scattered.includes(arm)
        ? of
            .filter((point) => shown(point.x, across.log) && shown(point.y, up.log))
            .map((point) => ({ arm, x: x(point.x), y: y(point.y) }))
        : [],
    ),
  };
}

function ticksOf(
  scale: ReturnType<typeof scaleLinear<number>> | ReturnType<typeof scaleLog<number>>,
  count: number,
  log: boolean | undefined,
  isCounted: boolean,
): Tick[] {
  const format = isCounted ? scale.tickFormat(count, ',d') : scale.tickFormat(count);
  return scale.ticks(count).flatMap((value) => {
    // Between two layers there is no layer.
    if (isCounted && !Number.isInteger(value)) return [];
    const text = log === true ? powerText(value) : format(value);
    return text === '' ? [] : [{ at: scale(value), text }];
  });
}

/** 10⁻³; nothing for a number between the powers of ten. */
function powerText(value: number): string {
  const exponent = Math.log10(value);
  if (Math.abs(exponent - Math.round(exponent)) > 1e-9) return '';
  const digits = [...String(Math.round(exponent))].map((one) =>
    one === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)] ?? ''),
  );
  return `10${digits.join('')}`;
}

/** The mean of the curves at every x that all of those which got so far have in common. */
function meanOf(curves: readonly (readonly At[])[]): At[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const points of curves)
    for (const { x, y } of points) {
      const at = sums.get(x) ?? { sum: 0, count: 0 };
      sums.set(x, { sum: at.sum + y, count: at.count + 1 });
    }
  return [...sums].sort(([a], [b]) => a - b).map(([x, { sum, count }]) => ({ x, y: sum / count }));
}

/** At most about four points a pixel: the first, lowest, highest and last of each stretch, which draw the same line. */
function thinned(points: readonly At[], width: number): readonly At[] {
  const stretch = Math.ceil(points.length / width);
  if (stretch < 8) return points;
  const kept: At[] = [];
  for (let from = 0; from < points.length; from += stretch) {
    const some = points.slice(from, from + stretch);
    const byHeight = some.toSorted((a, b) => a.y - b.y);
    kept.push(
      ...new Set(
        [some[0], byHeight[0], byHeight.at(-1), some.at(-1)]
          .filter((one) => one !== undefined)
          .sort((a, b) => a.x - b.x),
      ),
    );
  }
  return kept;
}
