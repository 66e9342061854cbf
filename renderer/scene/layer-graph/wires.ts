import type { RowConnections } from './layout.ts';

/** The height of a table row and the distance between lanes, in pixels. */
export const ROW_HEIGHT = 28;
const LANE = 9;

/** The lines beside one row of the table, in pixels from its upper left corner. */
export interface RowWires {
  readonly width: number;
  /** The point of the row itself, on the spine. */
  readonly point: { readonly x: number; readonly y: number };
  /** Pieces of the spine, and of the connections that skip rows. */
  readonly spine: readonly string[];
  readonly skips: readonly string[];
}

/** The lines of one row, for a network with this many lanes beside its spine. */
export function rowWires({ up, down, passing, leaving, arriving }: RowConnections, lanes: number): RowWires {
  const x = lanes * LANE + 8;
  const y = ROW_HEIGHT / 2;
  const laneX = (lane: number): number => x - (lane + 1) * LANE;
  return {
    width: x + 8,
    point: { x, y },
    spine: [...(up ? [`M${x} 0V${y}`] : []), ...(down ? [`M${x} ${y}V${ROW_HEIGHT}`] : [])],
    skips: [
      ...passing.map((lane) => `M${laneX(lane)} 0V${ROW_HEIGHT}`),
      ...leaving.map((lane) => `M${x} ${y}Q${laneX(lane)} ${y} ${laneX(lane)} ${ROW_HEIGHT}`),
      ...arriving.map((lane) => `M${laneX(lane)} 0Q${laneX(lane)} ${y} ${x} ${y}`),
    ],
  };
}
