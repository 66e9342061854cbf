import { gradientId } from '../../../core/solution/backpropagate.ts';
import { along, type Point, type Size } from '../marks/geometry.ts';
import type { PassPicture } from './network-pass.ts';

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: string;
  readonly start: Point;
  readonly end: Point;
  readonly label: Point;
  /** The edge is nearly horizontal, so its label is above it instead of on it. */
  readonly level: boolean;
  /** Its place among the edges that start at the same unit, 0 to 1. */
  readonly apart: number;
}
export interface NetworkLayout extends Size {
  /** Drawn compactly: each unit is a plate of two lines instead of a box of two halves. */
  readonly compact: boolean;
  readonly unit: Size;
  readonly input: Size;
  readonly inputs: readonly { readonly id: string; readonly at: Point }[];
  readonly units: readonly { readonly unit: PassPicture['units'][number]; readonly at: Point }[];
  readonly edges: readonly DrawnEdge[];
  readonly loss: Point;
  /**
   * The lines from each compared output to the loss; `target` is the line from a separately placed label to
   * the loss.
   */
  readonly comparisons: readonly {
    readonly output: string;
    readonly target: string;
    readonly start: Point;
    readonly end: Point;
    readonly label: Point;
    readonly apart: boolean;
  }[];
  /** The position of each step's number: travelling numbers start and end here. */
  readonly place: ReadonlyMap<string, Point>;
  /** Where edges are close together, only highlighted ones show their numbers. */
  readonly crowded: boolean;
}

export const LOSS = { width: 92, height: 54 } as const;
/** The line height of a label's stack: the value, its gradient, its new value. */
export const STACK = 20;
/**
 * Sizes in drawing units. `column` and `row` are the distances from one to the next, as ranges: the least
 * leaves room for the labels, the most still looks like one network.
 */
const LARGE = {
  unit: { width: 148, height: 54 },
  input: { width: 54, height: 54 },
  column: 240,
  row: { least: 158, most: 330 },
  margin: { left: 34, right: 10, y: 96 },
} as const;
const COMPACT = {
  unit: { width: 106, height: 44 },
  input: { width: 88, height: 34 },
  column: 208,
  row: { least: 50, most: 92 },
  margin: { left: 52, right: 8, y: 30 },
} as const;
/** The widths of the numbers to be written, in drawing units; all of them, also those not computed yet. */
export interface WrittenWidths {
  /** The widest number in half of a unit's box or below it. */
  readonly half: number;
  /** The widest line at a weight: its value, its gradient or its new value. */
  readonly weight: number;
}
/** Between two numbers side by side, in drawing units. */
const BETWEEN = 6;
/** Two rows whose edges cross: the least distance at which three lines on each edge cover none of the others. */
const LEAST_OF_TWO = 210;
/** With more rows or columns than these the network is drawn compactly. */
const MOST_LARGE = { rows: 4, columns: 5 } as const;
/** More edges than this between two columns leave no room for three lines on each. */
const CROWDED = 5;

/**
 * A network in centred columns: sums and outputs inside the units, weights labelled near the start of their
 * edges. `aspect` is width / height of the frame; the distances of rows and columns adapt to it within their
 * ranges. Units and columns are as wide as the numbers that they are to hold.
 */
export function networkLayout(
  picture: PassPicture,
  aspect: number,
  written: WrittenWidths = { half: 0, weight: 0 },
): NetworkLayout {
  const layers = Math.max(...picture.units.map(({ layer }) => layer));
  const columns = [
    picture.inputs,
    ...Array.from({ length: layers }, (_, i) =>
      picture.units.filter(({ layer }) => layer === i + 1).map(({ id }) => id),
    ),
  ];
  const tallest = Math.max(...columns.map(({ length }) => length));
  const compact = tallest > MOST_LARGE.rows || columns.length > MOST_LARGE.columns;
  const { input, row: rows, margin, ...drawn } = compact ? COMPACT : LARGE;
  const size = compact
    ? drawn.unit
    : { ...drawn.unit, width: Math.max(drawn.unit.width, 2 * (written.half + BETWEEN)) };
  const least = compact ? drawn.column : Math.max(drawn.column, size.width + written.weight + BETWEEN);
  const gaps = Math.max(1, tallest - 1);
  const ends = margin.left - 34 + LOSS.width / 2 + margin.right;
  const tall = 2 * margin.y + (tallest - 1) * rows.least;
  // A tall network in a wide frame gets wider column distances.
  const step = compact ? Math.max(least, (tall * aspect - ends) / columns.length) : least;
  const loss = margin.left + columns.length * step - 34;
  const width = loss + LOSS.width / 2 + margin.right;
  const closest = !compact && tallest === 2 ? LEAST_OF_TWO : rows.least;
  const row = Math.min(
    Math.max((width / aspect - 2 * margin.y) / gaps, closest),
    compact ? rows.most : Math.max(rows.most / Math.max(1, gaps - 1), rows.least),
  );
  const height = Math.max(2 * margin.y + (tallest - 1) * row, LOSS.height + 2 * margin.y);
  const centre = new Map<string, Point>();
  columns.forEach((ids, column) =>
    ids.forEach((id, i) =>
      centre.set(id, {
        x: margin.left + column * step + (column === 0 ? 0 : 20),
        y: height / 2 + (i - (ids.length - 1) / 2) * row,
      }),
    ),
  );
  const at = (id: string): Point => centre.get(id) ?? { x: 0, y: 0 };

  const inputs = new Set(picture.inputs);
  const fromEach = new Map<string, string[]>();
  for (const { from, to } of picture.edges) {
    const others = fromEach.get(from);
    if (others) others.push(to);
    else fromEach.set(from, [to]);
  }
  const alone = new Set(columns.flatMap((ids) => (ids.length === 1 ? ids : [])));
  const edges = picture.edges.map(({ from, to, weight }): DrawnEdge => {
    const start = { x: at(from).x + (inputs.has(from) ? input.width : size.width) / 2, y: at(from).y };
    const end = { x: at(to).x - size.width / 2, y: at(to).y };
    const level = Math.abs(end.y - start.y) < 1;
    // Edges cross in the middle, so their labels are nearer to their start; where all edges end at one unit
    // the middle is free.
    const fanned = alone.has(to) || alone.has(from);
    const among = fromEach.get(from) ?? [];
    return {
      from,
      to,
      weight,
      start,
      end,
      level,
      apart: among.length < 2 ? 0 : among.indexOf(to) / (among.length - 1),
      label: along(start, end, level ? 0.47 : fanned ? 0.49 : 0.34),
    };
  });
  const lossAt = { x: loss, y: height / 2 };
  const compared = picture.units.filter(({ target }) => target !== null);
  const comparisons = compared.map(({ id, output, target }) => {
    const start = { x: at(id).x + size.width / 2, y: at(id).y };
    const end = { x: lossAt.x - LOSS.width / 2, y: lossAt.y };
    // Two targets fit above and below the loss; more are placed between the outputs and the loss.
    const apart = compared.length <= 2;
    const label =
      compared.length === 1
        ? { x: lossAt.x, y: compact ? lossAt.y - 62 : lossAt.y - 92 }
        : apart
          ? { x: lossAt.x, y: compact ? lossAt.y + (at(id).y < lossAt.y ? -62 : 62) : at(id).y }
          : along(start, end, 0.36);
    return { output, target: target ?? '', start, end, label, apart };
  });

  const place = new Map<string, Point>();
  for (const id of picture.inputs) place.set(id, at(id));
  for (const unit of picture.units) {
    const { x, y } = at(unit.id);
    const side = compact || unit.sum === unit.output ? 0 : size.width / 4;
    const line = compact ? y - 8 : y;
    place.set(unit.sum, { x: x - side, y: line });
    place.set(unit.output, { x: x + side, y: line });
    const below = compact ? y + 10 : y + size.height / 2 + 14;
    place.set(gradientId(picture.loss, unit.sum), { x: x - side, y: below });
    place.set(gradientId(picture.loss, unit.output), { x: x + side, y: below });
    // A bias is at its unit, its gradient and new value above it.
    if (unit.bias !== null)
      stacked(
        place,
        picture,
        unit.bias,
        { x, y: y - size.height / 2 - (compact ? 12 : 15) },
        { gradient: -STACK, updated: -2 * STACK },
      );
  }
  for (const { weight, label, level } of edges)
    stacked(
      place,
      picture,
      weight,
      { x: label.x, y: label.y - (level ? 13 : 0) },
      { gradient: level ? 30 : STACK, updated: -STACK },
    );
  for (const { target, label } of comparisons) place.set(target, label);
  place.set(picture.loss, lossAt);
  return {
    width,
    height,
    compact,
    unit: size,
    input,
    inputs: picture.inputs.map((id) => ({ id, at: at(id) })),
    units: picture.units.map((unit) => ({ unit, at: at(unit.id) })),
    edges,
    loss: lossAt,
    comparisons,
    place,
    crowded: isCrowded(columns, picture.edges),
  };
}

function isCrowded(columns: readonly (readonly string[])[], edges: PassPicture['edges']): boolean {
  const into = new Map<string, number>();
  for (const { to } of edges) into.set(to, (into.get(to) ?? 0) + 1);
  return columns.some((ids) => ids.reduce((sum, id) => sum + (into.get(id) ?? 0), 0) > CROWDED);
}

/** Registers the places of a parameter's value, its gradient and its new value. */
function stacked(
  place: Map<string, Point>,
  { loss, objective, updated }: PassPicture,
  id: string,
  { x, y }: Point,
  away: { readonly gradient: number; readonly updated: number },
): void {
  place.set(id, { x, y });
  for (const of of new Set([loss, objective])) place.set(gradientId(of, id), { x, y: y + away.gradient });
  place.set(updated[id] ?? `${id}'`, { x, y: y + away.updated });
}
