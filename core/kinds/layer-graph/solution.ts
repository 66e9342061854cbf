import type { Solution } from '../../solution/solution.ts';
import type { Field, FieldLayer } from '../../layers/receptive-field.ts';
/** Of one layer: which steps hold its numbers; null where it has none. */
export interface LayerGraphRow {
  readonly name: string | null;
  readonly layer: string;
  readonly type: string;
  /** The block it stands in, with its round. */
  readonly group: string | null;
  /** Rows whose outputs it takes. */
  readonly from: readonly number[];
  /** Height, width, channels of a map, the length of a vector. */
  readonly shape: readonly string[];
  readonly weights: string | null;
  readonly biases: string | null;
  readonly parameters: string | null;
  readonly buffers: string | null;
  readonly multiplyAdds: string | null;
  /** Numbers that it puts out. */
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
   * By row: how the units of its map look back; null where a layer has no one field, or no rows and columns.
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
