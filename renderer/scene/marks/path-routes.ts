import type { ChainPath } from '../../../core/views/chain-paths.ts';
import type { Point } from './geometry.ts';

/**
 * How one edge of the chain rule runs in a picture: from what is differentiated to what it is differentiated
 * by.
 */
export interface Leg {
  readonly points: readonly Point[];
  /** Where a path's product may be written, clear of what is there; null where there is no room. */
  readonly label: Point | null;
  /** Where its slope is written. */
  readonly chip: Point;
}
/** null where the picture does not have the edge. */
export type LegOf = (of: string, by: string) => Leg | null;

export interface PathRoute {
  /** The path's place in the list. */
  readonly path: number;
  /** The way along each of its edges. */
  readonly pieces: readonly (readonly Point[])[];
  /** Where its product is written: on the part that it shares with the fewest others. */
  readonly label: Point;
  /** Where the slope of each of its edges is written, by the place of the edge on the path. */
  readonly chips: readonly { readonly edge: number; readonly at: Point }[];
}

/** Products of several paths in one place are one below the other, so far apart in drawing units. */
const LINE = 26;
/** Paths on one edge run beside one another, so far apart. */
const LANE = 3;
const MOST_LANES = 9;

/**
 * The paths that a picture can show. What comes before its first edge there, as a batch before the sample
 * that is drawn, is left out.
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
    // Of equals the one nearest to the end.
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
