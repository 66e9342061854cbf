import { contours } from 'd3-contour';
import { extent, range } from 'd3-array';

/** A square of the plane that is drawn in a square of so many pixels. */
export interface Square {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly size: number;
}
export const placeIn =
  ({ from, to, size }: Square) =>
  (x: number, y: number): readonly [number, number] => [
    (size * (x - from[0])) / (to[0] - from[0]),
    size - (size * (y - from[1])) / (to[1] - from[1]),
  ];

/**
 * The areas where a function of the plane is at least a threshold, as paths in a square of so many pixels. `values` are
 * on a grid of `side` × `side` places that reaches from edge to edge, row by row from below.
 */
export function contourPaths(
  values: ArrayLike<number>,
  side: number,
  thresholds: readonly number[],
  size: number,
): readonly { readonly value: number; readonly path: string }[] {
  // d3 counts rows from above and has a cell of width 1 around each place.
  const pixel = (at: number): number => (size * (at - 0.5)) / (side - 1);
  return contours()
    .size([side, side])
    .thresholds([...thresholds])(Array.from(values))
    .map(({ value, coordinates }) => ({
      value,
      path: coordinates
        .flat()
        .map(
          (ring) =>
            `M${ring.map(([x = 0, y = 0]) => `${pixel(x).toFixed(1)},${(size - pixel(y)).toFixed(1)}`).join('L')}Z`,
        )
        .join(''),
    }));
}

/** Heights between the lowest and the highest value, each a constant factor above the one before. */
export function levelsOf(values: Float64Array, count: number): readonly number[] {
  const [low = 0, high = 1] = extent(values);
  const span = high - low;
  return range(1, count + 1).map((i) => low + span * 10 ** ((4 * (i - count - 1)) / count));
}
