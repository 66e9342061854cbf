/**
 * The marks beside one row of a network: its connections on the spine, and the lanes of connections that skip
 * rows.
 */
export interface RowConnections {
  /** Whether the row before is its input, and whether it is the input of the row after. */
  readonly up: boolean;
  readonly down: boolean;
  /**
   * Lanes that pass the row, start at it, and reach it; a lane that reaches it may continue. Lane 0 is next
   * to the spine.
   */
  readonly passing: readonly number[];
  readonly leaving: readonly number[];
  readonly arriving: readonly number[];
}
export interface LayerGraphLayout {
  readonly lanes: number;
  readonly rows: readonly RowConnections[];
}

/** More lanes than this cannot be distinguished; further connections are not drawn. */
const MOST_LANES = 10;

/**
 * The connections of a network whose rows are in order; `from` lists earlier rows. A row that is an input of
 * more than the next row gets a lane, up to the last row that uses it; the free lane nearest to the spine is
 * taken.
 */
export function layerGraphLayout(rows: readonly { readonly from: readonly number[] }[]): LayerGraphLayout {
  const until = new Array<number>(rows.length).fill(-1);
  rows.forEach(({ from }, row) => {
    for (const source of from) if (source < row - 1) until[source] = row;
  });
  const laneOf = new Map<number, number>();
  /** By lane, the row from which it is free again. */
  const busyUntil: number[] = [];
  const drawn = rows.map(({ from }, row): RowConnections => {
    const passing = [...laneOf]
      .filter(([source]) => (until[source] ?? -1) > row && !from.includes(source))
      .map(([, lane]) => lane);
    const arriving = from.flatMap((source) => (source < row - 1 ? (laneOf.get(source) ?? []) : []));
    const goingOn = from.flatMap((source) => ((until[source] ?? -1) > row ? (laneOf.get(source) ?? []) : []));
    for (const [source] of laneOf) if ((until[source] ?? -1) <= row) laneOf.delete(source);
    let leaving: readonly number[] = [];
    const end = until[row] ?? -1;
    if (end > row) {
      const free = busyUntil.findIndex((busy) => busy <= row);
      const lane = free < 0 ? busyUntil.length : free;
      if (lane < MOST_LANES) {
        busyUntil[lane] = end;
        laneOf.set(row, lane);
        leaving = [lane];
      }
    }
    return {
      up: from.includes(row - 1),
      down: rows[row + 1]?.from.includes(row) === true,
      passing: [...passing, ...goingOn].sort((a, b) => a - b),
      leaving,
      arriving,
    };
  });
  return { lanes: busyUntil.length, rows: drawn };
}
