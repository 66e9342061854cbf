import { scalePoint } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';

/** A place in the drawing, in pixels: the middle of a tile. */
export interface Place {
  readonly x: number;
  readonly y: number;
}
/** An edge from an input of a layer to a unit of it, each from 0. */
export interface GraphEdge {
  readonly key: string;
  readonly layer: number;
  readonly unit: number;
  readonly input: number;
  readonly path: string;
  readonly middle: Place;
  /** The left end of the field for its weight: beside what it comes from. */
  readonly field: Place;
}
export interface GraphLayout {
  /** The side of a tile, in pixels. */
  readonly tile: number;
  /** Every feature, used or not. */
  readonly features: readonly Place[];
  /** The units of each layer, the output unit last. */
  readonly layers: readonly (readonly Place[])[];
  readonly edges: readonly GraphEdge[];
  /** The width of a field for a weight, in pixels: it stands between two tiles. */
  readonly field: number;
}

/** Above the tiles: the heads of the layers. */
export const HEAD = 58;
/** Beside the tiles of the features: their names. */
const NAMES = 58;
const END = 26;
const STEP = { least: 44, most: 96 } as const;
/** Of a step: the rest is room for the number below a tile. */
const TILE_SHARE = 0.62;
/** The width of a field for a weight where there is room, and what is free on either side of it, in pixels. */
const FIELD = { most: 56, beside: 1, roomy: 8 } as const;
/** The edges of the chosen unit run level below their fields, over at most this share of the way. */
const LEVEL = 0.6;
/** The most units of a layer. */
const ROWS = 8;

const link = linkHorizontal<{ source: Place; target: Place }, Place>()
  .x(({ x }) => x)
  .y(({ y }) => y);

/**
 * The network in a room of so many pixels. `used`: the places of the used features in their list. `chosen`: the unit whose
 * weights have fields.
 */
export function graphLayout(
  features: number,
  used: readonly number[],
  widths: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
  chosen: { readonly layer: number; readonly unit: number } | null = null,
): GraphLayout {
  const step = Math.max(STEP.least, Math.min(STEP.most, (height - HEAD) / ROWS));
  const tile = Math.round(step * TILE_SHARE);
  const across = scalePoint<number>(
    [-1, ...widths.keys()],
    [NAMES + tile / 2, Math.max(NAMES + tile, width - END - tile / 2)],
  );
  const gap = across.step() - tile;
  const field = Math.min(FIELD.most, Math.floor(gap) - 2 * FIELD.beside);
  const beside = Math.min(FIELD.roomy, Math.max(FIELD.beside, (gap - field) / 2));
  const column = (layer: number, count: number): readonly Place[] =>
    Array.from({ length: count }, (_, i) => ({
      x: across(layer) ?? 0,
      y: HEAD + step * (i + 0.5),
    }));
  const inputs = column(-1, features);
  // The one output unit stands beside the middle of what it is fed by.
  const layers = widths.map((units, layer) =>
    layer === widths.length - 1
      ? [{ x: across(layer) ?? 0, y: HEAD + step * Math.max(1, (widths[layer - 1] ?? features) / 2) }]
      : column(layer, units),
  );
  const edges = layers.flatMap((units, layer) => {
    const before = layer === 0 ? used.flatMap((i) => inputs[i] ?? []) : (layers[layer - 1] ?? []);
    return units.flatMap((to, unit) =>
      before.map((from, input): GraphEdge => {
        const [source, target] = [
          { x: from.x + tile / 2, y: from.y },
          { x: to.x - tile / 2, y: to.y },
        ];
        const isChosen = layer === chosen?.layer && unit === chosen.unit;
        const level = isChosen ? Math.min(beside + field, LEVEL * gap) : 0;
        const bend = { x: source.x + level, y: source.y };
        return {
          key: `${layer} ${unit} ${input}`,
          layer,
          unit,
          input,
          path: `${isChosen ? `M${source.x},${source.y}L${bend.x},${bend.y}` : ''}${link({ source: bend, target }) ?? ''}`,
          field: { x: source.x + beside, y: source.y },
          middle: { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 },
        };
      }),
    );
  });
  return { tile, features: inputs, layers, edges, field };
}
