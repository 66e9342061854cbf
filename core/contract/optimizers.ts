/** A number of an optimizer's rule that a document may give. */
export interface HyperparameterEntry {
  /** In the rule (`beta1`), and as a document calls it. */
  readonly id: string;
  readonly field: string;
  readonly title: string;
  readonly default: number;
}
/** An optimizer that can be chosen, with the ways it is written. */
export interface OptimizerChoice {
  readonly name: string;
  readonly title: string;
  readonly forms: readonly { readonly name: string; readonly title: string; readonly usedBy: string }[];
  /** The convention that chooses among the forms; null where there is one only. */
  readonly convention: string | null;
  readonly hyperparameters: readonly HyperparameterEntry[];
}
