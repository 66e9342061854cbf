import type { FieldLayer } from '../../../core/layers/receptive-field.ts';
import type { Step } from '../../../core/solution/step.ts';
import type { LayerLook, UnitField } from '../../../core/views/unit-field.ts';

export type Place = readonly [row: number, column: number];
/** Cells of a map from `first` up to and including `last`, [row, column]; a cell is one unit wide. */
export interface Region {
  readonly first: Place;
  readonly last: Place;
}

/** The runs of consecutive numbers in an ordered list, as [first, count]. */
export function runs(cells: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last && cell === last[0] + last[1]) last[1] += 1;
    else found.push([cell, 1]);
  }
  return found;
}

/** More rectangles than this are merged into one: they could not be distinguished. */
const MOST_RECTANGLES = 900;
/** The cells of a field with gaps, as few rectangles as possible. */
export function rectangles([rows, columns]: readonly [
  readonly number[],
  readonly number[],
]): readonly Region[] {
  const [down, across] = [runs(rows), runs(columns)];
  const whole = (all: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] => {
    const [first, last] = [all[0], all.at(-1)];
    return first && last ? [[first[0], last[0] + last[1] - first[0]]] : [];
  };
  const [rowRuns, columnRuns] =
    down.length * across.length > MOST_RECTANGLES ? [whole(down), whole(across)] : [down, across];
  return rowRuns.flatMap(([row, height]) =>
    columnRuns.map(([column, width]): Region => ({
      first: [row, column],
      last: [row + height - 1, column + width - 1],
    })),
  );
}

/** The layers whose map and field may be shown: not those without a map, nor those with a held-back value. */
export const openFields = (
  fields: readonly (FieldLayer | null)[],
  heldBack: (id: string) => boolean,
): readonly (FieldLayer | null)[] =>
  fields.map((layer) =>
    layer && [...layer.sides, ...layer.field.size, ...layer.field.jump, ...layer.field.start].some(heldBack)
      ? null
      : layer,
  );

const both = <T>(of: (axis: 0 | 1) => T): readonly [T, T] => [of(0), of(1)];

/**
 * The drawn area of every map, the same for every selected unit: the input with everything that any unit's
 * field covers beyond it, another map with the padding of the next layer. null for a layer without a map.
 */
export function extents(
  layers: readonly (FieldLayer | null)[],
  valueOf: (id: string) => number,
): readonly (Region | null)[] {
  return layers.map((layer, i) => {
    if (!layer) return null;
    const ends = (axis: 0 | 1): readonly [number, number] => {
      let [first, last] = [0, valueOf(layer.sides[axis]) - 1];
      for (const later of layers) {
        if (!later) continue;
        if (layer.from.length === 0) {
          const [start, jump, size] = [later.field.start, later.field.jump, later.field.size].map((ids) =>
            valueOf(ids[axis] ?? ''),
          ) as [number, number, number];
          first = Math.min(first, start);
          last = Math.max(last, start + (valueOf(later.sides[axis]) - 1) * jump + size - 1);
        } else if (later.from.includes(i) && later.window) {
          const [before, after] = later.window.padding[axis] ?? [0, 0];
          first = Math.min(first, -before);
          last = Math.max(last, valueOf(layer.sides[axis]) - 1 + after);
        }
      }
      return [first, last];
    };
    const [rows, columns] = both(ends);
    return { first: [rows[0], columns[0]], last: [rows[1], columns[1]] };
  });
}

/** The unit of another map above the same part of the input. */
export const samePlace = ([row, column]: Place, from: Place, to: Place): Place => {
  const across = (at: number, of: number, into: number): number =>
    Math.min(into - 1, Math.max(0, Math.round(((at + 0.5) / of) * into - 0.5)));
  return [across(row, from[0], to[0]), across(column, from[1], to[1])];
};
/** The middle unit of a field; null where the whole field is padding. */
export function middleLooked({ cells: [rows, columns] }: LayerLook): Place | null {
  const [row, column] = [
    rows[Math.floor((rows.length - 1) / 2)],
    columns[Math.floor((columns.length - 1) / 2)],
  ];
  return row === undefined || column === undefined ? null : [row, column];
}
export const middleOf = ([rows, columns]: Place): Place => [
  Math.floor((rows - 1) / 2),
  Math.floor((columns - 1) / 2),
];
export const within = ([row, column]: Place, [rows, columns]: Place): Place => [
  Math.min(rows - 1, Math.max(0, row)),
  Math.min(columns - 1, Math.max(0, column)),
];

/**
 * The unit after a key press: an arrow moves by one unit, with Shift by an eighth of the map; Home and End go
 * to the ends of the row. null for any other key.
 */
export function moved([row, column]: Place, sides: Place, key: string, far: boolean): Place | null {
  const by = (axis: 0 | 1): number => (far ? Math.max(1, Math.round(sides[axis] / 8)) : 1);
  const to: Readonly<Record<string, Place>> = {
    ArrowUp: [row - by(0), column],
    ArrowDown: [row + by(0), column],
    ArrowLeft: [row, column - by(1)],
    ArrowRight: [row, column + by(1)],
    Home: [row, 0],
    End: [row, sides[1] - 1],
  };
  const next = to[key];
  return next ? within(next, sides) : null;
}

/** A field smaller than this share of its map is magnified. */
const SMALL = 1 / 7;
export const isSmall = (field: Region, area: Region): boolean =>
  both(
    (axis) => field.last[axis] - field.first[axis] + 1 < SMALL * (area.last[axis] - area.first[axis] + 1),
  ).some(Boolean);

/**
 * The part of a map around a field, with a margin on every side, inside the drawn area; square where the map
 * allows.
 */
export function closeTo(field: Region, area: Region): Region {
  const room = Math.max(
    ...both(
      (axis) =>
        field.last[axis] -
        field.first[axis] +
        1 +
        2 * Math.max(2, Math.ceil((field.last[axis] - field.first[axis] + 1) / 3)),
    ),
  );
  const ends = (axis: 0 | 1): readonly [number, number] => {
    const [low, high] = [area.first[axis], area.last[axis]];
    const length = Math.min(room, high - low + 1);
    const first = Math.min(
      Math.max(Math.round((field.first[axis] + field.last[axis] + 1 - length) / 2), low),
      high - length + 1,
    );
    return [first, first + length - 1];
  };
  const [rows, columns] = both(ends);
  return { first: [rows[0], columns[0]], last: [rows[1], columns[1]] };
}

/** The field of a unit on the input, including padding: its outline. */
export function outline({ axes }: UnitField, steps: ReadonlyMap<string, Step>): Region {
  const value = (id: string): number => steps.get(id)?.value ?? 0;
  return {
    first: [value(axes[0].first), value(axes[1].first)],
    last: [value(axes[0].last), value(axes[1].last)],
  };
}
/** Interpolates between two outlines of a growing field: `share` from 0 to 1. */
export const between = (a: Region, b: Region, share: number): Region => {
  const part = (x: Place, y: Place): Place => [x[0] + (y[0] - x[0]) * share, x[1] + (y[1] - x[1]) * share];
  return { first: part(a.first, b.first), last: part(a.last, b.last) };
};
