import type { ConventionChoices } from '../conventions.ts';
import type { Expr } from '../expr/expr.ts';

export type Pair = readonly [height: number, width: number];

/** The shape that reaches a layer: step ids with their values, so that formulas can name them. `map` is [height, width, channels], `vector` is [n]. */
export interface Shaped {
  readonly type: 'map' | 'vector';
  readonly sides: readonly { readonly id: string; readonly value: number }[];
}

/** A window that slides over a map. */
export interface Window {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
}

/** What one layer does to shapes and parameters: every entry a formula over the incoming sides. */
export interface LayerFormulas {
  readonly type: 'map' | 'vector';
  readonly shape: readonly Expr[];
  readonly weights: Expr;
  readonly biases: Expr;
}

/** A layer in all its faces. `Entry` is how a document writes it. */
export interface Layer<Entry> {
  /** As papers write it: `CONV-7-32`, `POOL-2`, `FC-10`. */
  readonly label: (entry: Entry) => string;
  /** The sliding window, for receptive fields and drawings; null for a layer without one. */
  readonly window: (entry: Entry) => Window | null;
  /** Throws ProblemError at `where` when the incoming shape does not fit. */
  readonly formulas: (entry: Entry, incoming: Shaped, where: string, conventions: ConventionChoices | undefined) => LayerFormulas;
  readonly source: string;
}
