import type { ConventionChoices } from '../../../conventions/index.ts';
import type { Quantity } from '../../../document/quantity.ts';
import type { LossName } from '../../../losses/index.ts';
import type { OptimizerName } from '../../../optimizers/index.ts';

/** What the parts read so far have set; null where none has. */
export interface Typed {
  /** Weights and biases by name, with the character at which each is given. */
  readonly numbered: Map<string, { readonly value: Quantity; readonly at: number }>;
  inputs: readonly (readonly Quantity[])[] | null;
  targets: readonly (readonly Quantity[])[] | null;
  loss: LossName | null;
  readonly settings: Record<string, number>;
  conventions: ConventionChoices;
  /** How the samples of a batch are combined; null: as the name of the loss implies. */
  reduction: 'mean' | 'sum' | null;
  optimizer: OptimizerName | null;
  rate: Quantity | null;
  /** Hyperparameters besides the learning rate by their field in documents, and where each is given. */
  readonly hyper: Map<string, { readonly value: number; readonly at: number }>;
  /** `pytorch form`: who writes the optimizer so. */
  form: { readonly word: string; readonly at: number } | null;
  epochs: number | null;
  batchSize: number | null;
}

export const nothingTyped = (): Typed => ({
  numbered: new Map(),
  inputs: null,
  targets: null,
  loss: null,
  settings: {},
  conventions: {},
  reduction: null,
  optimizer: null,
  rate: null,
  hyper: new Map(),
  form: null,
  epochs: null,
  batchSize: null,
});
