import type { GraphPicture } from '../../../core/kinds/graph/graph.ts';
import type { Point, Size } from '../marks/geometry.ts';
import type { LegOf } from '../marks/path-routes.ts';

export interface GraphLayout extends Size {
  readonly node: Size;
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

/** The widths of what is written, in drawing units. */
export interface GraphTexts {
  /** The widest name of a node. */
  readonly name: number;
  /** The slope on each edge. */
  readonly slopes: readonly number[];
}
const NODE = { width: 70, height: 54 } as const;
/** The line of an edge that is visible on either side of its slope. */
const LINE = 9;
/** The spaces between columns to try, beyond that for the slope: wider ones where the slopes have no room. */
const WIDER = [0, 20, 40, 60, 80, 100];
const ROW = 114;
const MARGIN = { x: 24, y: 50 } as const;
/** Candidate positions of the slope on an edge's first segment, best first. */
const SHARES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.14, 0.86];
const SLOPE_HEIGHT = 23;
/** The number of sweeps that move each column to the mean position of its neighbours; more change little. */
const SWEEPS = 6;

/**
 * A graph in columns from left to right: each node is to the right of its operands, an input one column
 * before its first use. An edge that crosses columns has its own lane in each, so it runs between nodes and
 * not through them. The columns are as near to one another as the slopes between them allow, so that the graph
 * is as large as it can be in its pane.
 */
export function graphLayout(
  picture: GraphPicture,
  texts: GraphTexts = { name: 0, slopes: picture.edges.map(() => 46) },
): GraphLayout {
  const ranks = ranksOf(picture);
  const tries = WIDER.map((more) => drawn(picture, ranks, texts, more));
  const best = tries.find(({ covered }) => covered === 0) ?? tries.at(-1);
  return (best ?? drawn(picture, ranks, texts, 0)).layout;
}

interface Ranks {
  /** The columns from left to right. */
  readonly column: ReadonlyMap<string, number>;
  readonly columns: number;
  readonly tallest: number;
  /** The place in the column, from its middle. */
  readonly rank: ReadonlyMap<string, number>;
  /** For each edge: its nodes and its lanes between them. */
  readonly lanes: readonly (readonly string[])[];
}

function ranksOf({ nodes, edges, output }: GraphPicture): Ranks {
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

  const inColumn = new Map(columns.flatMap((ids, c) => ids.map((id) => [id, c] as const)));
  const tallest = Math.max(...columns.map(({ length }) => length));
  return { column: inColumn, columns: columns.length, tallest, rank, lanes };
}

/** The drawing with `more` space between columns, and how many slopes cover another one in it. */
function drawn(
  { nodes, edges }: GraphPicture,
  { column, columns, tallest, rank, lanes }: Ranks,
  texts: GraphTexts,
  more: number,
): { readonly layout: GraphLayout; readonly covered: number } {
  const node = { width: Math.max(NODE.width, texts.name), height: NODE.height };
  const gap = Math.max(0, ...texts.slopes) + 2 * LINE + more;
  const height = 2 * MARGIN.y + (tallest - 1) * ROW + node.height;
  const width = 2 * MARGIN.x + (columns - 1) * (node.width + gap) + node.width;
  const at = (id: string): Point => ({
    x: MARGIN.x + node.width / 2 + (column.get(id) ?? 0) * (node.width + gap),
    y: height / 2 + (rank.get(id) ?? 0) * ROW,
  });

  const labels: (Point & { readonly width: number })[] = [];
  let covered = 0;
  const lines = edges.map(({ from, to }, i) => {
    const inner = (lanes[i] ?? []).slice(1, -1).map(at);
    const points = [
      { x: at(from).x + node.width / 2, y: at(from).y },
      ...inner,
      { x: at(to).x - node.width / 2, y: at(to).y },
    ];
    const [start = at(from), next = at(to)] = points;
    const slope = texts.slopes[i] ?? 0;
    // Between the columns, where nothing else is written.
    const spots = SHARES.map((share): Point => {
      const x = start.x + gap * share;
      return { x, y: start.y + ((next.y - start.y) * (x - start.x)) / (next.x - start.x) };
    }).filter(
      ({ x }, candidate) => candidate === 0 || Math.min(x - start.x, start.x + gap - x) >= slope / 2 + 2,
    );
    const free = spots.find((spot) =>
      labels.every(
        (other) =>
          Math.abs(spot.x - other.x) >= (slope + other.width) / 2 ||
          Math.abs(spot.y - other.y) >= SLOPE_HEIGHT,
      ),
    );
    if (!free) covered += 1;
    const label = free ?? (spots[0] as Point); // without free space two labels overlap
    labels.push({ ...label, width: slope });
    return { from, to, points, label };
  });
  const place = new Map<string, Point>();
  for (const { id, gradient } of nodes) {
    place.set(id, { x: at(id).x, y: at(id).y - node.height / 2 - 14 });
    if (gradient !== null) place.set(gradient, { x: at(id).x, y: at(id).y + node.height / 2 + 15 });
  }
  edges.forEach(({ local }, i) => {
    if (local !== null) place.set(local, lines[i]?.label ?? { x: 0, y: 0 });
  });
  const layout = {
    width,
    height,
    node,
    nodes: nodes.map(({ id }) => ({ id, at: at(id) })),
    edges: lines,
    place,
  };
  return { layout, covered };
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
      { points: points.toReversed(), label: { x: label.x, y: label.y + SLOPE_HEIGHT + 2 }, chip: label },
    ]),
  );
  return (of, by) => legs.get(`${of} ${by}`) ?? null;
}
