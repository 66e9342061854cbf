import type { Point, Size } from './geometry.ts';

/** A rectangle of numbers in a picture; coordinates in units of the picture. */
export interface GridCell {
  /** Null: a cell of padding, which nothing can be done with. */
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
/** How one cell looks in a frame. */
export interface CellLook {
  /** Null while it is not computed. */
  readonly text: string | null;
  /** A word or number below it: what it is multiplied with, what it is given. */
  readonly tag?: string | null;
  /** The tag is only for comparison, so it is drawn quietly. */
  readonly quietTag?: boolean;
  readonly mark?: 'current' | 'source' | 'factor' | 'target' | null;
  /** Marked without colour: the largest of its window. */
  readonly ringed?: boolean;
  /** 0 to 1, while its number lands. */
  readonly opacity?: number;
}

/** Cells row by row from an upper left corner. */
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
/** Of a number in a cell's type, per letter, and of one that is set smaller to fit. */
const LETTER = 8.4;
const BESIDE = 14;
/** Room for the longest of some numbers, within bounds: one much longer is set smaller. */
export const widthFor = (texts: readonly string[], least = 40, most = 88): number =>
  Math.min(most, Math.max(least, BESIDE + LETTER * Math.max(0, ...texts.map((text) => text.length))));
export const isLong = (text: string, width: number): boolean => text.length * LETTER + 4 > width;

/** The middle of every cell that holds a number, in drawing units, by the id of its step. */
export const cellCentres = (blocks: readonly CellBlock[], cell: Size): ReadonlyMap<string, Point> =>
  new Map(
    blocks.flatMap(({ cells }) =>
      cells.flatMap(({ id, x, y }) =>
        id === null ? [] : [[id, { x: x + cell.width / 2, y: y + cell.height / 2 }] as const],
      ),
    ),
  );

/** Below this many CSS pixels a drawing unit numbers cannot be read, so the drawing is scrolled instead. */
const LEAST_SCALE = 0.86;
/** CSS pixels a drawing unit, so that a drawing fills its room but is neither too small nor too large. */
export const scaleToFit = (drawing: Size, room: Size, most: number): number =>
  room.width === 0
    ? 1
    : Math.min(
        most,
        Math.max(LEAST_SCALE, Math.min(room.width / drawing.width, room.height / drawing.height)),
      );
