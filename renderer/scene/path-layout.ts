import { contours } from 'd3-contour';
import { extent, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { evaluate } from '../../core/expr/evaluate.ts';
import { parseExpr } from '../../core/expr/parse.ts';
import type { OptimizerRunSolution } from '../../core/kinds/optimizer-run.ts';

export interface PathLayout {
  readonly width: number;
  readonly height: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Level lines of an objective of two variables. */
  readonly contours: readonly string[];
  /** The graph of an objective of one. */
  readonly curve: string | null;
}

const WIDTH = 560;
const HEIGHT = 320;
const MARGIN = 34;
const GRID = 70;
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
  const x = scaleLinear(padded([...xs, 0]), [MARGIN, WIDTH - MARGIN]);
  if (second === undefined) {
    const domain = range(0, 121).map((i) => x.invert(MARGIN + ((WIDTH - 2 * MARGIN) * i) / 120));
    const values = domain.map((at) => f(at, 0));
    const y = scaleLinear(padded(values.filter(Number.isFinite)), [HEIGHT - MARGIN, MARGIN]);
    const curve = line<number>().x((at) => x(at)).y((at) => y(f(at, 0))).defined((at) => Number.isFinite(f(at, 0)))(domain);
    return { width: WIDTH, height: HEIGHT, points: xs.map((at) => ({ x: x(at), y: y(f(at, 0)) })), contours: [], curve };
  }
  const ys = path.map((ids) => valueOf(ids[1] ?? ''));
  const y = scaleLinear(padded([...ys, 0]), [HEIGHT - MARGIN, MARGIN]);
  const rows = Math.round((GRID * HEIGHT) / WIDTH);
  const values = range(rows).flatMap((row) => range(GRID).map((column) => f(x.invert(((column + 0.5) / GRID) * WIDTH), y.invert(((row + 0.5) / rows) * HEIGHT))));
  const [low = 0, high = 1] = extent(values.filter(Number.isFinite));
  // Levels grow as squares, so that a bowl's lines are evenly spaced.
  const levels = range(1, LEVELS + 1).map((i) => low + (high - low) * (i / (LEVELS + 1)) ** 2);
  const scaled = contours().size([GRID, rows]).thresholds(levels)(values);
  const toPath = (rings: number[][][][]): string => rings.flat().map((ring) => `M${ring.map(([a = 0, b = 0]) => `${((a / GRID) * WIDTH).toFixed(1)},${((b / rows) * HEIGHT).toFixed(1)}`).join('L')}Z`).join('');
  return { width: WIDTH, height: HEIGHT, points: xs.map((at, i) => ({ x: x(at), y: y(ys[i] ?? 0) })), contours: scaled.map(({ coordinates }) => toPath(coordinates)), curve: null };
}

/** The range of some values with a fifth of it on either side. */
function padded(values: readonly number[]): [number, number] {
  const [low = 0, high = 1] = extent(values as number[]);
  const room = (high - low || 1) * 0.2;
  return [low - room, high + room];
}
