import type { ConventionUse, ConventionChoices } from '../conventions.ts';
import type { Expr } from '../expr/expr.ts';

/** One output of a network and the target it is held against, by step id. `sum` is the quantity the output's activation is taken of. */
export interface Compared {
  readonly output: string;
  readonly target: string;
  readonly sum: string;
  readonly activation: string;
}

/** A loss over the outputs of a network: its formula, and its partial derivatives in the form examiners write them. */
export interface Loss {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly conventions: (choices: ConventionChoices | undefined) => readonly ConventionUse[];
  /** `partials` is by output id, or by the id of the sum behind it where the two are taken in one step (softmax with cross-entropy). */
  readonly line: (compared: readonly Compared[], choices: ConventionChoices | undefined) => { readonly formula: Expr; readonly partials: Readonly<Record<string, Expr>> };
}
