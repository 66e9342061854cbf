import { mean } from 'd3-array';
import { curveMonotoneY, line } from 'd3-shape';
import type { Point, Size } from '../marks/geometry.ts';

/** One layer of a drawn block, in pixels; an outside one is an input of the block. */
export interface BlockNode {
  readonly row: number;
  readonly at: Point;
  readonly isOutside: boolean;
}
export interface BlockGraph extends Size {
  readonly nodes: readonly BlockNode[];
  readonly edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly path: string;
    /** Past other layers, as the shortcut of a residual block. */
    readonly isSkip: boolean;
  }[];
}
type Rows = readonly { readonly group: string | null; readonly from: readonly number[] }[];

export const NODE = { width: 152, height: 40 } as const;
const RANK = 60;
const COLUMN = 162;
const LANE = 34;
const MARGIN = 12;
/** Layers on each side of the current one, where the network has no blocks. */
const AROUND = 8;
const SWEEPS = 4;

/** The layers drawn with a row: those of its block, or the ones around it. */
export function blockOf(rows: Rows, current: number): readonly number[] {
  const group = rows[current]?.group ?? null;
  const all = rows.map((_, i) => i);
  if (group !== null) return all.filter((i) => rows[i]?.group === group);
  const free = (i: number): boolean => rows[i]?.group === null;
  let [first, last] = [current, current];
  while (current - first < AROUND && first > 0 && free(first - 1)) first -= 1;
  while (last - current < AROUND && free(last + 1)) last += 1;
  // A small network is shown whole.
  if (rows.length <= 2 * AROUND && rows.every((row) => row.group === null)) return all;
  return all.slice(first, last + 1);
}

/** A place in a rank: a layer, or the passage of a connection to a later rank. */
interface Slot {
  readonly row: number | null;
  readonly above: readonly Slot[];
  x: number;
}

/** The block of a row from top to bottom: each layer below its inputs, connections past layers beside them. */
export function blockGraph(rows: Rows, current: number): BlockGraph {
  const inside = blockOf(rows, current);
  const members = new Set(inside);
  const outside = [...new Set(inside.flatMap((i) => rows[i]?.from ?? []))].filter((i) => !members.has(i));
  const drawn = [...outside, ...inside].sort((a, b) => a - b);
  const from = (row: number): readonly number[] => (members.has(row) ? (rows[row]?.from ?? []) : []);
  const rankOf = new Map<number, number>();
  for (const row of drawn)
    rankOf.set(row, Math.max(-1, ...from(row).map((source) => rankOf.get(source) ?? 0)) + 1);

  const ranks: Slot[][] = [];
  const slots = new Map<number, Slot>();
  const passages = new Map<string, readonly Slot[]>();
  const put = (rank: number, slot: Slot): Slot => {
    (ranks[rank] ??= []).push(slot);
    return slot;
  };
  for (const row of drawn) {
    const rank = rankOf.get(row) ?? 0;
    const above = from(row).flatMap((source) => {
      let last = slots.get(source);
      const way: Slot[] = [];
      for (let at = (rankOf.get(source) ?? 0) + 1; last && at < rank; at += 1) {
        last = put(at, { row: null, above: [last], x: 0 });
        way.push(last);
      }
      passages.set(`${source} ${row}`, way);
      return last ?? [];
    });
    slots.set(row, put(rank, { row, above, x: 0 }));
  }
  const width = place(ranks);
  const y = (rank: number): number => MARGIN + NODE.height / 2 + rank * RANK;
  const draw = line<Point>()
    .x(({ x }) => x)
    .y((point) => point.y)
    .curve(curveMonotoneY);
  const nodes = drawn.map((row): BlockNode => {
    const slot = slots.get(row);
    return { row, at: { x: slot?.x ?? 0, y: y(rankOf.get(row) ?? 0) }, isOutside: !members.has(row) };
  });
  const atOf = new Map(nodes.map(({ row, at }) => [row, at]));
  return {
    width,
    height: y(ranks.length - 1) + NODE.height / 2 + MARGIN,
    nodes,
    edges: inside.flatMap((row) =>
      from(row).map((source) => {
        const way = passages.get(`${source} ${row}`) ?? [];
        const [start, end] = [atOf.get(source) ?? { x: 0, y: 0 }, atOf.get(row) ?? { x: 0, y: 0 }];
        const first = rankOf.get(source) ?? 0;
        const points = [
          { x: start.x, y: start.y + NODE.height / 2 },
          ...way.flatMap(({ x }, i) => [
            { x, y: y(first + 1 + i) - NODE.height / 2 },
            { x, y: y(first + 1 + i) + NODE.height / 2 },
          ]),
          { x: end.x, y: end.y - NODE.height / 2 - 2 },
        ];
        return { from: source, to: row, path: draw(points) ?? '', isSkip: way.length > 0 };
      }),
    ),
  };
}

/** Orders each rank by the middle of what is above it and below it, and centres it; the width of the drawing. */
function place(ranks: readonly Slot[][]): number {
  const wide = (slot: Slot): number => (slot.row === null ? LANE : COLUMN);
  const widths = ranks.map((rank) => rank.reduce((sum, slot) => sum + wide(slot), 0));
  const width = Math.max(...widths) + 2 * MARGIN;
  const below = new Map<Slot, Slot[]>();
  for (const slot of ranks.flat())
    for (const above of slot.above) below.set(above, [...(below.get(above) ?? []), slot]);
  const spread = (rank: Slot[]): void => {
    let x = (width - rank.reduce((sum, slot) => sum + wide(slot), 0)) / 2;
    for (const slot of rank) {
      slot.x = x + wide(slot) / 2;
      x += wide(slot);
    }
  };
  ranks.forEach(spread);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (const rank of sweep % 2 === 0 ? ranks : [...ranks].reverse()) {
      const middle = new Map(
        rank.map((slot) => [
          slot,
          mean(sweep % 2 === 0 ? slot.above : (below.get(slot) ?? []), ({ x }) => x) ?? slot.x,
        ]),
      );
      rank.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
      spread(rank);
    }
  return width;
}
