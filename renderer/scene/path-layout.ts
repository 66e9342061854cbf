import { contours } from 'd3-contour';
import { extent, range } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { evaluate } from '../../core/expr/evaluate.ts';
import { parseExpr } from '../../core/expr/parse.ts';
import type { OptimizerRunSolution } from '../../core/kinds/optimizer-run.ts';

export interface Tick {
  readonly at: number;
  readonly text: string;
}
export interface PathLayout {
  readonly width: number;
  readonly height: number;
  /** The area between the axes. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly across: { readonly name: string; readonly ticks: readonly Tick[] };
  readonly up: { readonly name: string; readonly ticks: readonly Tick[] };
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Level lines of an objective of two variables; they run on beyond the plot, which cuts them. */
  readonly contours: readonly string[];
  /** The graph of an objective of one. */
  readonly curve: string | null;
}

const WIDTH = 640;
const HEIGHT = 340;
const PLOT = { left: 52, right: WIDTH - 14, top: 12, bottom: HEIGHT - 40 } as const;
const GRID = 72;
/** Cells that are sampled beyond each edge, so that a line closes out of sight. */
const BEYOND = 2;
const LEVELS = 12;

/** The path of a run over its objective: level lines for two variables, a curve for one, nothing to draw for more or without an objective. */
export function pathLayout({ picture }: OptimizerRunSolution, valueOf: (step: string) => number): PathLayout | null {
  const { objective, variables, path } = picture;
  const [first = '', second] = variables;
  if (objective === null || variables.length > 2) return null;
  const parsed = parseExpr(objective, new Map(variables.map((name) => [name, name])));
  if (!parsed.ok) return null;
  const f = (x: number, y: number): number => evaluate(parsed.expr, (id) => (id === first ? x : y));
  const xs = path.map((ids) => valueOf(ids[0] ?? ''));
  const x = scaleLinear(padded([...xs, 0]), [PLOT.left, PLOT.right]);
  const frame = { width: WIDTH, height: HEIGHT, plot: PLOT, across: { name: first, ticks: ticksOf(x, 7) } };
  if (second === undefined) {
    const domain = range(0, 161).map((i) => x.invert(PLOT.left + ((PLOT.right - PLOT.left) * i) / 160));
    const y = scaleLinear(padded(domain.map((at) => f(at, 0)).filter(Number.isFinite)), [PLOT.bottom, PLOT.top]);
    const curve = line<number>().x((at) => x(at)).y((at) => y(f(at, 0))).defined((at) => Number.isFinite(f(at, 0)))(domain);
    return { ...frame, up: { name: 'f', ticks: ticksOf(y, 5) }, points: xs.map((at) => ({ x: x(at), y: y(f(at, 0)) })), contours: [], curve };
  }
  const ys = path.map((ids) => valueOf(ids[1] ?? ''));
  const y = scaleLinear(padded([...ys, 0]), [PLOT.bottom, PLOT.top]);
  const cell = (PLOT.right - PLOT.left) / GRID;
  const rows = Math.ceil((PLOT.bottom - PLOT.top) / cell);
  const [columns, lines] = [GRID + 2 * BEYOND, rows + 2 * BEYOND];
  const across = (column: number): number => PLOT.left + (column - BEYOND) * cell;
  const down = (row: number): number => PLOT.top + (row - BEYOND) * cell;
  const values = range(lines).flatMap((row) => range(columns).map((column) => f(x.invert(across(column + 0.5)), y.invert(down(row + 0.5)))));
  const [low = 0, high = 1] = extent(values.filter(Number.isFinite));
  // Levels grow as squares, so that a bowl's lines are evenly spaced.
  const levels = range(1, LEVELS + 1).map((i) => low + (high - low) * (i / (LEVELS + 1)) ** 2);
  const drawn = contours().size([columns, lines]).thresholds(levels)(values);
  const toPath = (rings: number[][][][]): string => rings.flat().map((ring) => `M${ring.map(([a = 0, b = 0]) => `${across(a).toFixed(1)},${down(b).toFixed(1)}`).join('L')}Z`).join('');
  return { ...frame, up: { name: second, ticks: ticksOf(y, 5) }, points: xs.map((at, i) => ({ x: x(at), y: y(ys[i] ?? 0) })), contours: drawn.map(({ coordinates }) => toPath(coordinates)), curve: null };
}

const ticksOf = (scale: ScaleLinear<number, number>, count: number): Tick[] => {
  const format = scale.tickFormat(count);
  return scale.ticks(count).map((value) => ({ at: scale(value), text: format(value) }));
};

/** The range of some values with a fifth of it on either side. */
function padded(values: readonly number[]): [number, number] {
  const [low = 0, high = 1] = extent(values as number[]);
  const room = (high - low || 1) * 0.2;
  return [low - room, high + room];
}
