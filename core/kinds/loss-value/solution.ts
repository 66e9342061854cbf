import type { Solution } from '../../solution/solution.ts';
import type { Step } from '../../solution/step.ts';
import type { GridsPicture } from '../grids.ts';

export interface LossValueAnswer {
  readonly loss: number;
  /** By the outputs that the document gives, one list for each sample. */
  readonly gradient: readonly (readonly number[])[];
}

/** A quantity that the solution's lines skip; the card shows it once the step `after` is revealed. */
export interface Aside {
  readonly step: Step;
  readonly after: string;
}

/**
 * Softmax and cross-entropy of one sample, class by class: the forward pass, and the gradient by two routes.
 * Ids are those of steps or of asides.
 */
export interface SoftmaxCard {
  readonly logits: readonly string[];
  readonly largest: string | null;
  /** z − m; empty without the shift. */
  readonly shifted: readonly string[];
  readonly exponentials: readonly string[];
  readonly total: string;
  readonly probabilities: readonly string[];
  readonly targets: readonly string[];
  readonly loss: string;
  /** ∂L/∂pᵢ. */
  readonly slopes: readonly string[];
  /** ∂pᵢ/∂zⱼ in row i, column j. */
  readonly jacobian: readonly (readonly string[])[];
  /** Σᵢ ∂L/∂pᵢ · ∂pᵢ/∂zⱼ. */
  readonly through: readonly string[];
  /** The shortcut p − y. */
  readonly gradients: readonly string[];
  readonly asides: readonly Aside[];
}

export interface LossValuePicture extends GridsPicture {
  /** One card for each sample, where a cross-entropy follows a softmax; null elsewhere. */
  readonly cards: readonly SoftmaxCard[] | null;
}
export type LossValueSolution = Solution<'loss-value', LossValueAnswer, LossValuePicture>;
