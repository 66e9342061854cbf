import type { Solution } from '../../solution/solution.ts';
import type { Field, FieldLayer } from '../../layers/receptive-field.ts';
/** Step ids of the quantities of one layer; null where it has none. */
export interface LayerGraphRow {
  readonly name: string | null;
  readonly layer: string;
  readonly type: string;
  /** The block that contains it, with the number of the repetition. */
  readonly group: string | null;
  /** Indices of the rows that are its inputs. */
  readonly from: readonly number[];
  /** Height, width, channels of a map, the length of a vector. */
  readonly shape: readonly string[];
  readonly weights: string | null;
  readonly biases: string | null;
  readonly parameters: string | null;
  readonly buffers: string | null;
  readonly multiplyAdds: string | null;
  /** How many numbers its output has. */
  readonly numbers: string;
  readonly field: Field | null;
}
export interface LayerGraphTotals {
  readonly weights: string;
  readonly biases: string;
  readonly parameters: string;
  readonly buffers: string;
  readonly multiplyAdds: string;
  readonly numbers: string;
  readonly bytes: string;
}
export interface LayerGraphPicture {
  readonly rows: readonly LayerGraphRow[];
  /**
   * Receptive fields by row; null for a layer without one field for all units, or without rows and columns.
   */
  readonly fields: readonly (FieldLayer | null)[];
  readonly totals: LayerGraphTotals;
}
export interface LayerGraphAnswer {
  readonly rows: readonly {
    readonly name: string | null;
    readonly layer: string;
    readonly shape: readonly number[];
    readonly parameters: number;
    readonly multiplyAdds: number;
  }[];
  readonly totals: { readonly [K in keyof LayerGraphTotals]: number };
}
export type LayerGraphSolution = Solution<'layer-graph', LayerGraphAnswer, LayerGraphPicture>;
