import { along, type Point } from '../marks/geometry.ts';
import { headOf } from './arrows.ts';
import { finite, type Plane } from './plane.ts';

/** Segments longer than LONG pixels have an arrow head, at this share of the segment and of this size. */
const LONG = 26;
const HEAD = { at: 0.58, size: 10 } as const;

/** The `points` of a polyline along a path, without points that cannot be drawn. */
export const polylineOf = (path: readonly Point[]): string =>
  path
    .filter(finite)
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');

/**
 * The arrow head on the segment that ends at point `i` of a path, as the points of a triangle; null on a
 * short segment.
 */
export function headOnLeg(path: readonly Point[], i: number): string | null {
  const [from, to] = [path[i - 1], path[i]];
  if (!from || !to || !finite(from) || !finite(to)) return null;
  if (Math.hypot(to.x - from.x, to.y - from.y) <= LONG) return null;
  const end = along(from, to, HEAD.at);
  return headOf(from.x, from.y, end.x, end.y, HEAD.size);
}

/** The nearest point of the plot. */
export const insidePlot = ({ x, y }: Point, { left, right, top, bottom }: Plane['plot']): Point => ({
  x: Math.min(Math.max(x, left), right),
  y: Math.min(Math.max(y, top), bottom),
});

/**
 * The values of the variables under the pointer, inside the plot; `box` is where the picture of the plane is
 * on the page, in CSS pixels.
 */
export function pointerValues(
  { plot, width, height, valuesAt }: Pick<Plane, 'plot' | 'width' | 'height' | 'valuesAt'>,
  box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  pointer: Pick<PointerEvent, 'clientX' | 'clientY'>,
): readonly number[] {
  const x = ((pointer.clientX - box.left) * width) / box.width;
  const y = ((pointer.clientY - box.top) * height) / box.height;
  const inside = insidePlot({ x, y }, plot);
  return valuesAt(inside.x, inside.y);
}

/**
 * How far an arrow key moves the start, in pixels to the right and up: 4, with Shift 20. null for any other
 * key.
 */
export function nudgeOf(key: string, far: boolean): readonly [right: number, up: number] | null {
  const by = far ? 20 : 4;
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [by, 0],
    ArrowLeft: [-by, 0],
    ArrowUp: [0, by],
    ArrowDown: [0, -by],
  };
  return moves[key] ?? null;
}
