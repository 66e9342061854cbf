import type { Solution } from '../solution/solution.ts';

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
/** One row a layer: which steps fill its cells. */
export interface CnnTablePicture {
  readonly rows: readonly {
    readonly layer: string;
    readonly type: string;
    /** Step ids of height, width, channels (a map) or of the length (a vector). */
    readonly shape: readonly string[];
    readonly weights: string;
    readonly biases: string;
    readonly kernel: readonly [number, number] | null;
    readonly stride: readonly [number, number] | null;
    readonly padding: readonly [number, number] | null;
  }[];
}
export type CnnTableSolution = Solution<'cnn-table', CnnTableAnswer, CnnTablePicture>;
