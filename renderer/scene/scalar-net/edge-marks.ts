import { along, type Point } from '../marks/geometry.ts';
import type { DrawnEdge } from './layout.ts';

/**
 * How an edge shows its weight: its thickness grows with |w|, a negative weight is dashed, a weight of 0 is a
 * hairline.
 */
export interface WeightMark {
  /** Stroke width in drawing units. */
  readonly width: number;
  readonly negative: boolean;
}
/** The weights of one picture share a scale: the largest |w| has the maximum thickness. */
const LINE = { least: 1.1, most: 6 } as const;
/** Lines are closer together in a compact picture. */
const THIN = 0.45;

export function weightMark(value: number, largest: number, compact: boolean): WeightMark {
  const share = largest > 0 ? Math.min(1, Math.abs(value) / largest) : 0;
  const width = LINE.least + (LINE.most - LINE.least) * share;
  return { width: compact ? width * THIN : width, negative: value < 0 };
}

/** The position of the gradient's arrow on an edge: after its label, near the start. */
const ARROW_AT = 0.13;
/**
 * In a compact picture the arrows of one unit are staggered along their edges, and a gradient of 0 is not
 * drawn.
 */
const SPREAD = 0.42;
const ARROW = { least: 4.5, most: 9 } as const;

/**
 * The arrow of a gradient as an SVG path: it points backwards, and its size grows with the gradient. A
 * gradient of 0 is a ring. `apart` is the arrow's place among those of its unit, 0 to 1.
 */
export function gradientArrow(
  { start, end, apart }: Pick<DrawnEdge, 'start' | 'end' | 'apart'>,
  value: number,
  largest: number,
  compact: boolean,
): { readonly d: string; readonly ring: boolean } | null {
  if (compact && value === 0) return null;
  const { x, y } = along(start, end, ARROW_AT + (compact ? SPREAD * apart : 0));
  const scale = compact ? 0.75 : 1;
  if (value === 0) return { d: ring({ x, y }, 4 * scale), ring: true };
  const share = largest > 0 ? Math.min(1, Math.abs(value) / largest) : 0;
  const size = (ARROW.least + (ARROW.most - ARROW.least) * share) * scale;
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [ux, uy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const point = (forward: number, aside: number): string =>
    `${round(x + ux * forward - uy * aside)} ${round(y + uy * forward + ux * aside)}`;
  return {
    d: `M${point(-size, 0)}L${point(size, -size)}L${point(size * 0.45, 0)}L${point(size, size)}Z`,
    ring: false,
  };
}

const ring = ({ x, y }: Point, r: number): string =>
  `M${round(x - r)} ${round(y)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`;
const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Groups edges of similar thickness and equal sign into one SVG path each, to keep the number of elements
 * small.
 */
export function edgeBundles(
  edges: readonly (DrawnEdge & { readonly mark: WeightMark })[],
): readonly { readonly width: number; readonly negative: boolean; readonly d: string }[] {
  const bundles = new Map<string, { width: number; negative: boolean; d: string[] }>();
  for (const { start, end, mark } of edges) {
    const width = Math.round(mark.width * 2) / 2 || 0.5;
    const key = `${width} ${mark.negative}`;
    const bundle = bundles.get(key) ?? { width, negative: mark.negative, d: [] };
    bundle.d.push(`M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`);
    bundles.set(key, bundle);
  }
  return [...bundles.values()]
    .sort((a, b) => a.width - b.width)
    .map(({ d, ...rest }) => ({ ...rest, d: d.join('') }));
}

/** The edge nearest to a point, null where none is within `within` drawing units. */
export function nearestEdge<Edge extends Pick<DrawnEdge, 'start' | 'end'>>(
  edges: readonly Edge[],
  { x, y }: Point,
  within: number,
): Edge | null {
  let nearest: Edge | null = null;
  let least = within;
  for (const edge of edges) {
    const { start, end } = edge;
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const share = Math.min(
      1,
      Math.max(0, ((x - start.x) * dx + (y - start.y) * dy) / (dx * dx + dy * dy || 1)),
    );
    const far = Math.hypot(start.x + dx * share - x, start.y + dy * share - y);
    if (far > least) continue;
    [nearest, least] = [edge, far];
  }
  return nearest;
}
