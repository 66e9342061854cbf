import type { Point, Size } from './geometry.ts';

/** A rectangle of numbers in a picture; coordinates in drawing units. */
export interface GridCell {
  /** Null for a padding cell, which cannot be selected. */
  readonly id: string | null;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}
export interface CellBlock {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}
/** The look of one cell at one time. */
export interface CellLook {
  /** Null until it is computed. */
  readonly text: string | null;
  /** A word or number below it, such as its factor or the term that it receives. */
  readonly tag?: string | null;
  /** The tag is only for comparison, so it is drawn faintly. */
  readonly quietTag?: boolean;
  readonly mark?: 'current' | 'source' | 'factor' | 'target' | null;
  /** Marked with a ring as the maximum of its window. */
  readonly ringed?: boolean;
  /** What it was before an edit changed it: `was 0.1`. */
  readonly altered?: string | undefined;
  /** 0 to 1 while its number fades in. */
  readonly opacity?: number;
}

/** The cells in row-major order, from an upper left corner. */
export function blockOf(
  id: string,
  at: { readonly x: number; readonly y: number },
  rows: readonly (readonly (string | null)[])[],
  cell: { readonly width: number; readonly height: number },
): CellBlock {
  return {
    id,
    ...at,
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    cells: rows.flatMap((ids, row) =>
      ids.map((one, column): GridCell => ({
        id: one,
        row,
        column,
        x: at.x + column * cell.width,
        y: at.y + row * cell.height,
      })),
    ),
  };
}

/** The cell one step away within its block; the same one at the border. */
export function neighbour(block: CellBlock, id: string, key: string): string {
  const at = block.cells.find((cell) => cell.id === id);
  const [down, across] = (
    { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as const
  )[key] ?? [0, 0];
  return (
    block.cells.find(
      (cell) =>
        cell.id !== null && cell.row === (at?.row ?? 0) + down && cell.column === (at?.column ?? 0) + across,
    )?.id ?? id
  );
}
/** Width per letter of a number in a cell, in normal and in small type. */
const LETTER = 8.4;
const BESIDE = 14;
/** The cell width for the longest of some numbers, within bounds: a longer number is set in smaller type. */
export const widthFor = (texts: readonly string[], least = 40, most = 88): number =>
  Math.min(most, Math.max(least, BESIDE + LETTER * Math.max(0, ...texts.map((text) => text.length))));
export const isLong = (text: string, width: number): boolean => text.length * LETTER + 4 > width;

/** The centre of every cell with a number, in drawing units, by the id of its step. */
export const cellCentres = (blocks: readonly CellBlock[], cell: Size): ReadonlyMap<string, Point> =>
  new Map(
    blocks.flatMap(({ cells }) =>
      cells.flatMap(({ id, x, y }) =>
        id === null ? [] : [[id, { x: x + cell.width / 2, y: y + cell.height / 2 }] as const],
      ),
    ),
  );

/** The least CSS pixels per drawing unit at which numbers are readable; a larger drawing is scrolled. */
const LEAST_SCALE = 0.86;
/**
 * CSS pixels per drawing unit at which a drawing fills its room, between the least readable scale and `most`.
 */
export const scaleToFit = (drawing: Size, room: Size, most: number): number =>
  room.width === 0
    ? 1
    : Math.min(
        most,
        Math.max(LEAST_SCALE, Math.min(room.width / drawing.width, room.height / drawing.height)),
      );
