import type { Box, Point } from '../marks/geometry.ts';

/** The side of a cell with its gap, in drawing units. */
export const CELL = 13;

/** The cells of a layer's units, in rows of equal length that form a square as nearly as possible. */
export interface UnitCells {
  /** The drawn area, with a margin for the frame of the chosen cell. */
  readonly viewBox: string;
  /** The width of the drawing on the page, in rem. */
  readonly width: number;
  readonly at: (unit: number) => Point;
}

/** Layers with more cells in a row than this are drawn equally wide. */
const MOST_WIDE = 16;

export function unitCells(units: number): UnitCells {
  const side = Math.ceil(Math.sqrt(units));
  return {
    viewBox: `-1 -1 ${side * CELL + 2} ${Math.ceil(units / side) * CELL + 2}`,
    width: 2.4 + 0.62 * Math.min(MOST_WIDE, side),
    at: (unit) => ({ x: (unit % side) * CELL, y: Math.floor(unit / side) * CELL }),
  };
}

/** The frame around a cell. */
export const frameOf = ({ x, y }: Point): Box => ({ x: x - 1, y: y - 1, width: CELL + 1, height: CELL + 1 });

/** The opacity of a cell: the larger |value| beside the largest of its layer, the darker; 0.08 to 0.92. */
export const toneOf = (value: number, largest: number): number =>
  0.08 + (0.84 * Math.abs(value || 0)) / (largest || 1);
