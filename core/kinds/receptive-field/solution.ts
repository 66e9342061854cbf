import type { Solution } from '../../solution/solution.ts';
import type { FieldLayer } from '../../layers/receptive-field.ts';
/** Step ids by direction. */
export type Both = readonly [height: string, width: string];
export interface ReceptiveFieldAnswer {
  /** Side of the field in input cells, [height, width]. */
  readonly size: readonly [number, number];
  /** Input cells between neighbouring units, [height, width]. */
  readonly jump: readonly [number, number];
  /**
   * Of the unit that was asked for: its first and last input cell, [row, column] from 0 (negative in the
   * padding), and the share of its field that is padding.
   */
  readonly unit?: {
    readonly first: readonly [number, number];
    readonly last: readonly [number, number];
    readonly outside: number;
  };
}
/**
 * One row a layer, the input first: which steps hold its field, jump and start. Where height and width agree
 * they are the same step.
 */
export interface ReceptiveFieldPicture {
  readonly input: readonly [number, number] | null;
  readonly rows: readonly {
    readonly layer: string;
    readonly kernel: readonly number[];
    readonly stride: readonly number[];
    readonly dilation: readonly number[];
    readonly padding: readonly (readonly [number, number])[];
    readonly size: Both;
    readonly jump: Both;
    readonly start: Both | null;
  }[];
  readonly unit: { readonly first: Both; readonly last: Both; readonly outside: string } | null;
  /** The [row, column] that was asked for. */
  readonly asked: readonly [number, number] | null;
  /**
   * By row: how the units of its map look back. Where the input is not given, over the smallest that has
   * three units at the end.
   */
  readonly fields: readonly FieldLayer[];
}
export type ReceptiveFieldSolution = Solution<'receptive-field', ReceptiveFieldAnswer, ReceptiveFieldPicture>;
