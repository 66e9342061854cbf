import type { Solution } from '../solution/solution.ts';

export interface OptimizerRunAnswer {
  /** Plain symbols: `t`, `g`, `m`, `v`, `m̂`, `v̂`, `w`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
}
export interface OptimizerRunPicture {
  readonly optimizer: string;
  readonly form: string;
  /** As typed, null for given gradients. */
  readonly objective: string | null;
  readonly variables: readonly string[];
  readonly columns: readonly { readonly tex: string; readonly plain: string }[];
  /** One row an update, t = 0 first: step ids, null where a column has nothing yet. The first column is t itself and always null. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Step ids of the point at each t, one an variable: the path over the objective. */
  readonly path: readonly (readonly string[])[];
}
export type OptimizerRunSolution = Solution<'optimizer-run', OptimizerRunAnswer, OptimizerRunPicture>;
