import type { ScalarNetSolution } from '../../core/kinds/scalar-net.ts';

/** Places in drawing units; the drawing is `width` by `height` and scales to its frame. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly inputs: readonly { readonly id: string; readonly at: Point }[];
  readonly units: readonly { readonly unit: ScalarNetSolution['picture']['units'][number]; readonly at: Point }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: string; readonly start: Point; readonly end: Point; readonly label: Point }[];
  readonly loss: Point;
  /** From each compared output to the loss. */
  readonly comparisons: readonly { readonly output: string; readonly target: string; readonly start: Point; readonly end: Point; readonly label: Point }[];
  /** Where a step's number is: travelling numbers start and end here. */
  readonly place: ReadonlyMap<string, Point>;
  /** With many edges only the lit ones carry their numbers. */
  readonly crowded: boolean;
}

export const UNIT = { width: 128, height: 52 } as const;
export const INPUT_RADIUS = 26;
export const LOSS = { width: 96, height: 52 } as const;
const COLUMN = 260;
const ROW = 190;
const MARGIN = { x: 60, y: 92 } as const;
const CROWDED = 24;

/** A network in columns, each centred, sums and outputs side by side in a unit, weights named on their edges near where they start. */
export function networkLayout({ picture }: ScalarNetSolution): NetworkLayout {
  const layers = Math.max(...picture.units.map(({ layer }) => layer));
  const columns = [picture.inputs, ...Array.from({ length: layers }, (_, i) => picture.units.filter(({ layer }) => layer === i + 1).map(({ id }) => id))];
  const tallest = Math.max(...columns.map(({ length }) => length));
  const row = tallest > 4 ? Math.max(86, 700 / tallest) : ROW;
  const height = 2 * MARGIN.y + (tallest - 1) * row;
  const centre = new Map<string, Point>();
  columns.forEach((ids, column) => ids.forEach((id, i) => centre.set(id, { x: MARGIN.x + column * COLUMN, y: height / 2 + (i - (ids.length - 1) / 2) * row })));
  const at = (id: string): Point => centre.get(id) ?? { x: 0, y: 0 };

  const edges = picture.edges.map(({ from, to, weight }) => {
    const inputs = picture.inputs.includes(from);
    const start = { x: at(from).x + (inputs ? INPUT_RADIUS : UNIT.width / 2), y: at(from).y };
    const end = { x: at(to).x - UNIT.width / 2, y: at(to).y };
    return { from, to, weight, start, end, label: along(start, end, labelShare(start, end)) };
  });
  const loss = { x: MARGIN.x + columns.length * COLUMN - 20, y: height / 2 };
  const compared = picture.units.filter(({ target }) => target !== null);
  const comparisons = compared.map(({ id, output, target }) => {
    const start = { x: at(id).x + UNIT.width / 2, y: at(id).y };
    const end = { x: loss.x - LOSS.width / 2, y: loss.y };
    return { output, target: target ?? '', start, end, label: { x: loss.x, y: at(id).y - (compared.length === 1 ? 84 : at(id).y < loss.y ? 30 : -30) } };
  });

  const place = new Map<string, Point>();
  const put = (id: string, point: Point): void => {
    place.set(id, point);
    place.set(`dL/d${id}`, { x: point.x, y: point.y + 18 });
    place.set(`${id}'`, point);
  };
  for (const id of picture.inputs) put(id, at(id));
  for (const unit of picture.units) {
    const { x, y } = at(unit.id);
    put(unit.sum, { x: x - UNIT.width / 4, y });
    put(unit.output, { x: unit.sum === unit.output ? x : x + UNIT.width / 4, y });
    // The gradients of a unit stand below its box.
    place.set(`dL/d${unit.sum}`, { x: x - UNIT.width / 4, y: y + UNIT.height / 2 + 14 });
    place.set(`dL/d${unit.output}`, { x: unit.sum === unit.output ? x : x + UNIT.width / 4, y: y + UNIT.height / 2 + 14 });
    if (unit.bias !== null) put(unit.bias, { x, y: y - UNIT.height / 2 - 26 });
  }
  for (const edge of edges) put(edge.weight, edge.label);
  for (const { target, label } of comparisons) place.set(target, label);
  place.set(picture.loss, loss);
  return {
    width: loss.x + LOSS.width / 2 + 24,
    height,
    inputs: picture.inputs.map((id) => ({ id, at: at(id) })),
    units: picture.units.map((unit) => ({ unit, at: at(unit.id) })),
    edges,
    loss,
    comparisons,
    place,
    crowded: edges.length > CROWDED,
  };
}

export const along = (start: Point, end: Point, share: number): Point => ({ x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share });

/** Crossing edges meet in the middle, so their labels stand nearer to where they start; a level edge has the middle free. */
const labelShare = (start: Point, end: Point): number => (Math.abs(end.y - start.y) < 1 ? 0.5 : 0.3);
