import type { GraphPicture } from '../../../core/kinds/graph/graph.ts';
import type { LegOf } from '../marks/path-routes.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly { readonly id: string; readonly at: Point }[];
  /**
   * The points of an edge, from the right side of one node to the left side of the other, through the columns
   * between. `label` is on the first segment, where it is free.
   */
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly points: readonly Point[];
    readonly label: Point;
  }[];
  /** The position of each step's number: travelling numbers start and end here. */
  readonly place: ReadonlyMap<string, Point>;
}

export const NODE = { width: 96, height: 58 } as const;
const COLUMN = 216;
const ROW = 118;
const MARGIN = { x: 64, y: 62 } as const;
/** Candidate positions of the slope on an edge's first segment, best first, and the space that it needs. */
const SHARES = [0.54, 0.46, 0.62, 0.38, 0.7, 0.3, 0.78, 0.22, 0.86, 0.14, 0.92];
const LABEL = { width: 46, height: 23 } as const;
/** The number of sweeps that move each column to the mean position of its neighbours; more change little. */
const SWEEPS = 6;

/**
 * A graph in columns from left to right: each node is to the right of its operands, an input one column
 * before its first use. An edge that crosses columns has its own lane in each, so it runs between nodes and
 * not through them.
 */
export function graphLayout({ nodes, edges, output }: GraphPicture): GraphLayout {
  const column = columnsOf({ nodes, edges, output });
  const last = Math.max(...column.values());
  const columns: string[][] = Array.from({ length: last + 1 }, () => []);
  for (const { id } of nodes) columns[column.get(id) ?? 0]?.push(id);
  const lanes = edges.map(({ from, to }, i) => {
    const between: string[] = [];
    for (let c = (column.get(from) ?? 0) + 1; c < (column.get(to) ?? 0); c += 1) {
      const lane = `lane ${i} ${c}`;
      columns[c]?.push(lane);
      between.push(lane);
    }
    return [from, ...between, to];
  });
  const neighbours = { left: new Map<string, string[]>(), right: new Map<string, string[]>() };
  for (const lane of lanes) {
    lane.slice(1).forEach((to, i) => {
      const from = lane[i] ?? '';
      neighbours.left.set(to, [...(neighbours.left.get(to) ?? []), from]);
      neighbours.right.set(from, [...(neighbours.right.get(from) ?? []), to]);
    });
  }
  const rank = new Map<string, number>();
  const number = (): void => {
    for (const ids of columns) ids.forEach((id, i) => rank.set(id, i - (ids.length - 1) / 2));
  };
  number();
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const by = sweep % 2 === 0 ? neighbours.left : neighbours.right;
    for (const ids of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const middle = new Map(
        ids.map((id) => [id, mean((by.get(id) ?? [id]).map((other) => rank.get(other) ?? 0))]),
      );
      ids.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
      ids.forEach((id, i) => rank.set(id, i - (ids.length - 1) / 2));
    }
  }

  const tallest = Math.max(...columns.map(({ length }) => length));
  const height = 2 * MARGIN.y + (tallest - 1) * ROW + NODE.height;
  const width = 2 * MARGIN.x + last * COLUMN + NODE.width;
  const centre = new Map<string, Point>();
  columns.forEach((ids, c) =>
    ids.forEach((id) =>
      centre.set(id, {
        x: MARGIN.x + NODE.width / 2 + c * COLUMN,
        y: height / 2 + (rank.get(id) ?? 0) * ROW,
      }),
    ),
  );
  const at = (id: string): Point => centre.get(id) ?? { x: 0, y: 0 };

  const labels: Point[] = [];
  const drawn = edges.map(({ from, to }, i) => {
    const inner = (lanes[i] ?? []).slice(1, -1).map(at);
    const points = [
      { x: at(from).x + NODE.width / 2, y: at(from).y },
      ...inner,
      { x: at(to).x - NODE.width / 2, y: at(to).y },
    ];
    const [start = at(from), next = at(to)] = points;
    const spots = SHARES.map((share): Point => ({
      x: start.x + (next.x - start.x) * share,
      y: start.y + (next.y - start.y) * share,
    }));
    const free = spots.find((spot) =>
      labels.every(
        (other) => Math.abs(spot.x - other.x) >= LABEL.width || Math.abs(spot.y - other.y) >= LABEL.height,
      ),
    );
    const label = free ?? (spots[0] as Point); // without free space two labels overlap
    labels.push(label);
    return { from, to, points, label };
  });
  const place = new Map<string, Point>();
  for (const { id, gradient } of nodes) {
    place.set(id, { x: at(id).x, y: at(id).y - NODE.height / 2 - 14 });
    if (gradient !== null) place.set(gradient, { x: at(id).x, y: at(id).y + NODE.height / 2 + 15 });
  }
  edges.forEach(({ local }, i) => {
    if (local !== null) place.set(local, drawn[i]?.label ?? { x: 0, y: 0 });
  });
  return { width, height, nodes: nodes.map(({ id }) => ({ id, at: at(id) })), edges: drawn, place };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Nodes are in topological order, so one pass in each direction is enough. */
function columnsOf({ nodes, edges }: GraphPicture): ReadonlyMap<string, number> {
  const from = new Map<string, string[]>();
  const to = new Map<string, string[]>();
  for (const edge of edges) {
    from.set(edge.to, [...(from.get(edge.to) ?? []), edge.from]);
    to.set(edge.from, [...(to.get(edge.from) ?? []), edge.to]);
  }
  const column = new Map<string, number>();
  for (const { id } of nodes)
    column.set(id, Math.max(0, ...(from.get(id) ?? []).map((one) => (column.get(one) ?? 0) + 1)));
  for (const { id, sign } of nodes)
    if (sign === null)
      column.set(id, Math.max(0, Math.min(...(to.get(id) ?? []).map((one) => column.get(one) ?? 1)) - 1));
  return column;
}

/** Routes of the chain rule's edges in the drawing of a graph: along its edges, backwards. */
export function graphLegs({ edges }: GraphLayout): LegOf {
  const legs = new Map(
    edges.map(({ from, to, points, label }) => [
      `${to} ${from}`,
      { points: points.toReversed(), label: { x: label.x, y: label.y + LABEL.height + 2 }, chip: label },
    ]),
  );
  return (of, by) => legs.get(`${of} ${by}`) ?? null;
}
