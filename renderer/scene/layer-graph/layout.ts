/**
 * What is drawn beside one row of a network: the row before it and after it on the spine, and the lanes of
 * connections that skip rows.
 */
export interface RowConnections {
  /** It takes the row before it; the row after it takes it. */
  readonly up: boolean;
  readonly down: boolean;
  /**
   * Lanes that pass it by, that begin at it, and that reach it; a lane that reaches it may go on. 0 is next
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

/** More lanes than this beside each other cannot be distinguished; what is beyond them is not drawn. */
const MOST_LANES = 10;

/**
 * The connections of a network whose rows are in order, `from` naming earlier rows. A row that others than
 * the next one take has a lane of its own, as far as the last of them; lanes are given out nearest to the
 * spine first.
 */
export function layerGraphLayout(rows: readonly { readonly from: readonly number[] }[]): LayerGraphLayout {
  const until = new Array<number>(rows.length).fill(-1);
  rows.forEach(({ from }, row) => {
    for (const source of from) if (source < row - 1) until[source] = row;
  });
  const laneOf = new Map<number, number>();
  /** By lane, the row at which it is free again. */
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
