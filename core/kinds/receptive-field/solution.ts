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
   * For the unit in the problem: the first and last input cell of its field, [row, column] from 0 (negative
   * in the padding), and the share of the field that is padding.
   */
  readonly unit?: {
    readonly first: readonly [number, number];
    readonly last: readonly [number, number];
    readonly outside: number;
  };
}
/**
 * One row for each layer, the input first: step ids of its field, jump and start. Where height and width
 * agree, they share one step.
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
  /** [row, column] of the unit in the problem. */
  readonly asked: readonly [number, number] | null;
  /**
   * Receptive fields by row. Where the input is not given, for the smallest input whose last map has three
   * units a side.
   */
  readonly fields: readonly FieldLayer[];
}
export type ReceptiveFieldSolution = Solution<'receptive-field', ReceptiveFieldAnswer, ReceptiveFieldPicture>;
