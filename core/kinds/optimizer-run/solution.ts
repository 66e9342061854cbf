import type { Text } from '../../language/text.ts';
import type { Expr } from '../../expr/expr.ts';
import type { Solution } from '../../solution/solution.ts';
/**
 * The role of a quantity in its update: the learning rate, a look-ahead point, a gradient, state or an
 * intermediate of the rule, the new point.
 */
export type RunRole = 'rate' | 'ahead' | 'gradient' | 'state' | 'point';
export interface RunQuantity {
  readonly name: string;
  readonly role: RunRole;
  readonly tex: string;
  readonly plain: string;
  /** Step ids by update from 1, by variable; the rate has one for all variables. */
  readonly ids: readonly (readonly string[])[];
}
/** One optimizer and its path from the start. */
export interface Runner {
  readonly optimizer: string;
  readonly title: Text;
  readonly form: string;
  /** null where the optimizer has a single form. */
  readonly formTitle: Text | null;
  /** Step ids of its hyperparameters. */
  readonly hyperparameters: readonly string[];
  readonly quantities: readonly RunQuantity[];
  /** Step ids of the point at each t, one for each variable. */
  readonly path: readonly (readonly string[])[];
}

export interface OptimizerRunAnswer {
  /** Plain symbols: `t`, `g`, `m`, `v`, `m̂`, `v̂`, `w`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
}
export interface OptimizerRunPicture {
  readonly optimizer: Text;
  readonly form: string;
  /** As typed, null for given gradients. */
  readonly objective: string | null;
  /**
   * The objective over the variables and, where there are samples, the names of one sample's values; null for
   * given gradients.
   */
  readonly formula: Expr | null;
  /**
   * The height of the landscape over the variables: the objective; with samples, the objective of all
   * samples; null for given gradients.
   */
  readonly surface: Expr | null;
  readonly variables: readonly string[];
  readonly columns: readonly { readonly tex: string; readonly plain: string }[];
  /**
   * One row for each update, t = 0 first: step ids, null where a column has no value yet. The first column is
   * t itself and always null.
   */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Step ids of the point at each t, one for each variable: the path over the objective. */
  readonly path: readonly (readonly string[])[];
  /** The document's own optimizer first, then its rivals. */
  readonly runners: readonly Runner[];
}
export type OptimizerRunSolution = Solution<'optimizer-run', OptimizerRunAnswer, OptimizerRunPicture>;
