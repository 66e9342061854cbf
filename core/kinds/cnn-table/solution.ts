import type { Solution } from '../../solution/solution.ts';
import type { FieldLayer } from '../../layers/receptive-field.ts';

/** Step ids; null where a layer has none. */
export interface CostIds {
  readonly parameters: string | null;
  readonly multiplyAdds: string | null;
}
export interface CnnTableRow {
  readonly layer: string;
  /** [height, width, channels] of a map, [n] of a vector. */
  readonly shape: readonly number[];
  readonly weights: number;
  readonly biases: number;
}
export interface CnnTableAnswer {
  readonly rows: readonly CnnTableRow[];
  readonly alternatives: readonly { readonly convention: string; readonly rows: readonly CnnTableRow[] }[];
}
/** One row for each layer: the step ids of its cells. */
export interface CnnTablePicture {
  readonly rows: readonly {
    readonly layer: string;
    readonly type: string;
    /** Step ids of the sides and channels (a map) or of the length (a vector). */
    readonly shape: readonly string[];
    readonly weights: string;
    readonly biases: string;
    readonly kernel: readonly number[] | null;
    readonly stride: readonly number[] | null;
    /** [before, after] of each direction. */
    readonly padding: readonly (readonly [number, number])[] | null;
    readonly dilation: readonly number[] | null;
    readonly costs: CostIds;
  }[];
  readonly totals: CostIds;
  /** Receptive fields by row; null after the last map, and for a map without rows and columns. */
  readonly fields: readonly (FieldLayer | null)[];
}
export type CnnTableSolution = Solution<'cnn-table', CnnTableAnswer, CnnTablePicture>;
