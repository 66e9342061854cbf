import type { ReceptiveFieldSolution } from '../../core/kinds/receptive-field.ts';

/** A window of one layer seen in input cells: from `start` up to and including `end`, 0 being the middle unit's first cell. */
export interface FieldSquare {
  readonly layer: string;
  readonly row: number;
  /** Side in input cells, [height, width]. */
  readonly size: readonly [number, number];
}
export interface FieldLayout {
  readonly squares: readonly FieldSquare[];
  /** Cells drawn, [height, width]: the largest field with a margin of one. */
  readonly cells: readonly [number, number];
  /** Too many cells to draw each of them. */
  readonly coarse: boolean;
}

const MOST_CELLS = 40;

/** The fields of all layers around one centre, innermost first. */
export function fieldLayout({ answer, picture }: ReceptiveFieldSolution, valueOf: (step: string) => number): FieldLayout {
  const squares = picture.rows.map(({ layer, size }, row): FieldSquare => ({ layer, row, size: [valueOf(size[0]), valueOf(size[1])] }));
  const cells: readonly [number, number] = [answer.size[0] + 4, answer.size[1] + 4];
  return { squares, cells, coarse: Math.max(...cells) > MOST_CELLS };
}
