import type { RunFocus, RunVector } from '../../../core/views/run-focus.ts';
import type { Plane } from './plane.ts';

export interface Arrow {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /**
   * term: one term of a sum · whole: the quantity itself · before: a step before its coordinatewise division
   */
  readonly part: 'term' | 'whole' | 'before';
  readonly label: string;
}
export interface Arrows {
  readonly arrows: readonly Arrow[];
  /** The factor by which arrows are lengthened to be visible; 1 where they are to the scale of the axes. */
  readonly scale: number;
  /** For one variable: the tangent of the curve at the point of the gradient. */
  readonly tangent: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  } | null;
  /** Bars along the axes, for a quantity per coordinate; half their length in pixels. */
  readonly bars: readonly number[] | null;
}
interface At {
  readonly x: number;
  readonly y: number;
}

/** The length of an arrow that is not to scale, as a share of the plot's shorter side. */
const LONGEST = 0.55;
const SHORTEST = 22;
const LONGEST_BAR = 70;
/** Half the length of a tangent, as a share of the plot's width. */
const TANGENT = 0.13;

/**
 * The arrows of a computed quantity: a sum as its terms head to tail and their total, anything else as one
 * arrow. `base` is their start; `reach` has all vectors of the same quantity in the run, so all its arrows
 * have one scale and can be compared between updates.
 */
export function arrowsOf(
  focus: RunFocus,
  plane: Plane,
  base: At,
  reach: readonly (readonly number[])[],
): Arrows {
  const none: Arrows = { arrows: [], scale: 1, tangent: null, bars: null };
  if (focus.draws === 'spread') {
    const most = Math.max(...reach.flat().map(Math.abs), 0);
    return {
      ...none,
      bars: focus.whole.values.map((value) => (most === 0 ? 0 : (Math.abs(value) / most) * LONGEST_BAR)),
    };
  }
  if (focus.draws !== 'vector') return none;
  const { whole, terms, scaling, moves } = focus;
  if (focus.place.quantity?.role === 'gradient' && plane.curve !== null)
    return { ...none, tangent: tangentAt(plane, base, whole.values[0] ?? 0) };
  const scale = moves ? 1 : scaleFor(plane, reach);
  const arrows: Arrow[] = [];
  const arrow = (from: At, { values, label }: RunVector, part: Arrow['part'], by = scale): At => {
    const { x, y } = plane.move(values);
    const to = { x: from.x + x * by, y: from.y + y * by };
    arrows.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, part, label });
    return to;
  };
  if (scaling) {
    // The direction of the undivided step, with the length of the actual step.
    const [before, after] = [lengthOf(plane, scaling.over.values), lengthOf(plane, whole.values)];
    if (before > 0 && after > 0) arrow(base, scaling.over, 'before', after / before);
  }
  if (terms.length > 1) terms.reduce((from, term) => arrow(from, term, 'term'), base);
  arrow(base, whole, 'whole');
  return { ...none, arrows, scale };
}

const lengthOf = (plane: Plane, values: readonly number[]): number => {
  const { x, y } = plane.move(values);
  return Math.hypot(x, y);
};

/**
 * The scale of a quantity's arrows: 1 where they are visible at true length, else a round factor that makes
 * the longest one visible.
 */
function scaleFor(plane: Plane, reach: readonly (readonly number[])[]): number {
  const longest = Math.max(...reach.map((values) => lengthOf(plane, values)), 0);
  const side = Math.min(plane.plot.right - plane.plot.left, plane.plot.bottom - plane.plot.top);
  if (longest === 0 || (longest <= side && longest >= SHORTEST)) return 1;
  const wanted = (LONGEST * side) / longest;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const leading = wanted / power;
  return (leading >= 5 ? 5 : leading >= 2 ? 2 : 1) * power;
}

function tangentAt(plane: Plane, { x, y }: At, slope: number): Arrows['tangent'] {
  const half = TANGENT * (plane.plot.right - plane.plot.left);
  const [here] = plane.valuesAt(x, y);
  const [left] = plane.valuesAt(x - half, y);
  const rise = plane.rise(slope * ((here ?? 0) - (left ?? 0)));
  // A steep tangent is cut to the same length.
  const shrink = half / Math.hypot(half, rise);
  return { x1: x - half * shrink, y1: y + rise * shrink, x2: x + half * shrink, y2: y - rise * shrink };
}

/** The first part of an arrow, by a share of 0 to 1. */
export const grown = (arrow: Arrow, share: number): Arrow => ({
  ...arrow,
  x2: arrow.x1 + (arrow.x2 - arrow.x1) * share,
  y2: arrow.y1 + (arrow.y2 - arrow.y1) * share,
});

/**
 * The head of an arrow between two points, as the points of a triangle; empty for an arrow too short to have
 * a direction.
 */
export function headOf(x1: number, y1: number, x2: number, y2: number, size = 9): string | null {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 3) return null;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const head = Math.min(size, length * 0.6);
  const [bx, by] = [x2 - ux * head, y2 - uy * head];
  const wing = head * 0.45;
  return `${x2.toFixed(1)},${y2.toFixed(1)} ${(bx - uy * wing).toFixed(1)},${(by + ux * wing).toFixed(1)} ${(bx + uy * wing).toFixed(1)},${(by - ux * wing).toFixed(1)}`;
}
