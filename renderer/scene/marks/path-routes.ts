import type { ChainPath } from '../../../core/views/chain-paths.ts';
import type { Point } from './geometry.ts';

/** The route of one edge of the chain rule in a picture, for ∂a/∂b from a to b. */
export interface Leg {
  readonly points: readonly Point[];
  /** The position of a path's product, clear of other marks; null where there is no room. */
  readonly label: Point | null;
  /** The position of its slope. */
  readonly chip: Point;
}
/** null where the picture does not have the edge. */
export type LegOf = (of: string, by: string) => Leg | null;

export interface PathRoute {
  /** The path's index in the list. */
  readonly path: number;
  /** The route along each of its edges. */
  readonly pieces: readonly (readonly Point[])[];
  /** The position of its product: on the edge that it shares with the fewest other paths. */
  readonly label: Point;
  /** The position of each edge's slope, by the index of the edge on the path. */
  readonly chips: readonly { readonly edge: number; readonly at: Point }[];
}

/** The distance of products stacked at one position, in drawing units. */
const LINE = 26;
/** The distance of parallel paths on one edge, in drawing units. */
const LANE = 3;
const MOST_LANES = 9;

/**
 * The paths that a picture can show. Edges before the first drawn one, such as those from the batch loss to
 * the drawn sample, are left out.
 */
export function pathRoutes(paths: readonly ChainPath[], leg: LegOf): readonly PathRoute[] {
  const drawn = paths.flatMap(({ nodes }, path) => {
    const legs = nodes.slice(1).map((to, i) => leg(nodes[i] ?? '', to));
    const first = legs.findIndex((one) => one !== null);
    const shown = legs
      .slice(first)
      .flatMap((one, i) =>
        one
          ? [{ ...one, edge: first + i, key: `${nodes[first + i] ?? ''} ${nodes[first + i + 1] ?? ''}` }]
          : [],
      );
    return first < 0 || shown.length < legs.length - first ? [] : [{ path, legs: shown }];
  });
  const uses = new Map<string, number>();
  for (const { legs } of drawn) for (const { key } of legs) uses.set(key, (uses.get(key) ?? 0) + 1);
  const written = new Map<string, number>();
  return drawn.map(({ path, legs }, i) => {
    const shift = drawn.length <= MOST_LANES ? (i - (drawn.length - 1) / 2) * LANE : 0;
    // Among equals, the edge nearest to the end.
    const own = legs
      .filter(({ label }) => label !== null)
      .toReversed()
      .toSorted((a, b) => (uses.get(a.key) ?? 0) - (uses.get(b.key) ?? 0))[0];
    const before = written.get(own?.key ?? '') ?? 0;
    written.set(own?.key ?? '', before + 1);
    const { x, y } = own?.label ?? legs[0]?.chip ?? { x: 0, y: 0 };
    return {
      path,
      pieces: legs.map(({ points }) => points.map((point) => ({ x: point.x, y: point.y + shift }))),
      label: { x, y: y + before * LINE },
      chips: legs.map(({ edge, chip }) => ({ edge, at: chip })),
    };
  });
}
