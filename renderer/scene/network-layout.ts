import { gradientId } from '../../core/solution/backpropagate.ts';
import type { PassPicture } from './network-pass.ts';

/** Places in drawing units; the drawing is `width` by `height` and scales to its frame. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly inputs: readonly { readonly id: string; readonly at: Point }[];
  readonly units: readonly { readonly unit: PassPicture['units'][number]; readonly at: Point }[];
  /** `level`: the edge lies flat, so its label stands above it and not on it. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: string; readonly start: Point; readonly end: Point; readonly label: Point; readonly level: boolean }[];
  readonly loss: Point;
  /** From each compared output to the loss. */
  readonly comparisons: readonly { readonly output: string; readonly target: string; readonly start: Point; readonly end: Point; readonly label: Point }[];
  /** Where a step's number is: travelling numbers start and end here. */
  readonly place: ReadonlyMap<string, Point>;
  /** Where edges stand close only the lit ones carry their numbers. */
  readonly crowded: boolean;
}

export const UNIT = { width: 148, height: 54 } as const;
export const INPUT_RADIUS = 27;
export const LOSS = { width: 92, height: 54 } as const;
/** The line height of a label's stack: the value, its gradient, its new value. */
export const STACK = 20;
const COLUMN = 240;
const MARGIN = { left: 34, right: 10, y: 96 } as const;
/** How far apart two rows may stand: near enough to be one network, far enough for three lines of label between them. */
const ROW = { least: 158, most: 330 } as const;
/** More edges than this between two columns leave no room for three lines on each. */
const CROWDED = 5;

/**
 * A network in columns, each centred, sums and outputs side by side in a unit, weights named on their edges near where they start. `aspect` is
 * width over height of the frame: a tall frame gets its rows further apart, so that the picture fills it.
 */
export function networkLayout(picture: PassPicture, aspect: number): NetworkLayout {
  const layers = Math.max(...picture.units.map(({ layer }) => layer));
  const columns = [picture.inputs, ...Array.from({ length: layers }, (_, i) => picture.units.filter(({ layer }) => layer === i + 1).map(({ id }) => id))];
  const tallest = Math.max(...columns.map(({ length }) => length));
  const loss = MARGIN.left + columns.length * COLUMN - 34;
  const width = loss + LOSS.width / 2 + MARGIN.right;
  const gaps = Math.max(1, tallest - 1);
  const least = tallest > 4 ? Math.max(86, 700 / tallest) : ROW.least;
  const row = Math.min(Math.max((width / aspect - 2 * MARGIN.y) / gaps, least), Math.max(ROW.most / Math.max(1, gaps - 1), least));
  const height = 2 * MARGIN.y + (tallest - 1) * row;
  const centre = new Map<string, Point>();
  columns.forEach((ids, column) => ids.forEach((id, i) => centre.set(id, { x: MARGIN.left + column * COLUMN + (column === 0 ? 0 : 20), y: height / 2 + (i - (ids.length - 1) / 2) * row })));
  const at = (id: string): Point => centre.get(id) ?? { x: 0, y: 0 };

  const edges = picture.edges.map(({ from, to, weight }) => {
    const inputs = picture.inputs.includes(from);
    const start = { x: at(from).x + (inputs ? INPUT_RADIUS : UNIT.width / 2), y: at(from).y };
    const end = { x: at(to).x - UNIT.width / 2, y: at(to).y };
    const level = Math.abs(end.y - start.y) < 1;
    // Crossing edges meet in the middle, so their labels stand nearer to where they start; where all edges lead to one unit the middle is free.
    const fanned = columns.some((ids) => ids.length === 1 && (ids[0] === to || ids[0] === from));
    return { from, to, weight, start, end, level, label: along(start, end, level ? 0.47 : fanned ? 0.52 : 0.34) };
  });
  const lossAt = { x: loss, y: height / 2 };
  const compared = picture.units.filter(({ target }) => target !== null);
  const comparisons = compared.map(({ id, output, target }) => {
    const start = { x: at(id).x + UNIT.width / 2, y: at(id).y };
    const end = { x: lossAt.x - LOSS.width / 2, y: lossAt.y };
    const label = { x: lossAt.x, y: compared.length === 1 ? lossAt.y - 92 : at(id).y };
    return { output, target: target ?? '', start, end, label };
  });

  const place = new Map<string, Point>();
  for (const id of picture.inputs) place.set(id, at(id));
  for (const unit of picture.units) {
    const { x, y } = at(unit.id);
    const [left, right] = unit.sum === unit.output ? [x, x] : [x - UNIT.width / 4, x + UNIT.width / 4];
    place.set(unit.sum, { x: left, y });
    place.set(unit.output, { x: right, y });
    const below = y + UNIT.height / 2 + 14;
    place.set(gradientId(picture.loss, unit.sum), { x: left, y: below });
    place.set(gradientId(picture.loss, unit.output), { x: right, y: below });
    // A bias stands on its unit, its gradient and new value above it.
    if (unit.bias !== null) stacked(place, picture, unit.bias, { x, y: y - UNIT.height / 2 - 15 }, { gradient: -STACK, updated: -2 * STACK });
  }
  for (const { weight, label, level } of edges) stacked(place, picture, weight, { x: label.x, y: label.y - (level ? 13 : 0) }, { gradient: level ? 30 : STACK, updated: -STACK });
  for (const { target, label } of comparisons) place.set(target, label);
  place.set(picture.loss, lossAt);
  return {
    width,
    height,
    inputs: picture.inputs.map((id) => ({ id, at: at(id) })),
    units: picture.units.map((unit) => ({ unit, at: at(unit.id) })),
    edges,
    loss: lossAt,
    comparisons,
    place,
    crowded: columns.some((ids) => edges.filter(({ to }) => ids.includes(to)).length > CROWDED),
  };
}

/** A parameter's value, and at their distances from it its gradient and its new value. */
function stacked(place: Map<string, Point>, { loss, objective, updated }: PassPicture, id: string, { x, y }: Point, away: { readonly gradient: number; readonly updated: number }): void {
  place.set(id, { x, y });
  for (const of of new Set([loss, objective])) place.set(gradientId(of, id), { x, y: y + away.gradient });
  place.set(updated[id] ?? `${id}'`, { x, y: y + away.updated });
}

export const along = (start: Point, end: Point, share: number): Point => ({ x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share });
