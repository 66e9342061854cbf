import type { Text } from '../language/text.ts';

/** A number of an optimizer's rule that a document may give. */
export interface HyperparameterEntry {
  /** Its id in the rule (`beta1`), and its name in a document. */
  readonly id: string;
  readonly field: string;
  readonly title: Text;
  readonly default: number;
}
/** An optimizer that can be chosen, with its forms. */
export interface OptimizerChoice {
  readonly name: string;
  readonly title: Text;
  readonly forms: readonly { readonly name: string; readonly title: Text; readonly usedBy: Text }[];
  /** The convention that selects the form; null if there is only one form. */
  readonly convention: string | null;
  readonly hyperparameters: readonly HyperparameterEntry[];
}
