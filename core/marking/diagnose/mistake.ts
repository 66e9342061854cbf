import type { Expr } from '../../expr/expr.ts';
import type { Step } from '../../solution/step.ts';
import type { Said } from './said.ts';

/** A mistake that students make, found by computing a step again with the mistake in it. */
export interface Mistake {
  readonly id: string;
  /** The rule that was not mastered: `relu-backward`. */
  readonly skill: string;
  /** The ids of mistakes that are likelier, or say the same, of a number which both explain. */
  readonly unless?: readonly string[];
  /** It can be made in many ways: two figures are explained by it too easily. */
  readonly rare?: true;
  /** So usual that one figure suffices: 0.3 for −0.3. */
  readonly usual?: true;
  /** It is seen in a 0 as well, and in one number that stands in several boxes. */
  readonly explainsZero?: true;
  /** Every digit is as it should be: an answer that only rounds to what the mistake gives does not show it. */
  readonly digitsKept?: true;
  /** A slip of the pen: that it would explain a second number as well says nothing for it. */
  readonly once?: true;
  /**
   * What was done, after “z₁ = 0.3: ”. `{{x}}` is the symbol of `names.x`, `{{x=}}` the symbol with the student's
   * own number.
   */
  readonly says: Said;
  /** Every way to make the mistake in a step. */
  readonly made: (place: Place) => Iterable<Made>;
}

/** A step with the mistake in it. */
export interface Made {
  readonly formula: Expr;
  /** What the sentence names. */
  readonly names?: Readonly<Record<string, Expr>>;
  /** Quantities that were taken for others, in the step and in what it is computed from. */
  readonly taken?: (id: string) => string | undefined;
}

/** A step in which a mistake may have been made. */
export interface Place {
  readonly step: Step;
  readonly steps: readonly Step[];
  readonly stepOf: (id: string) => Step | undefined;
  /** What follows in the step that is asked for from the student's own numbers, unrounded and as written. */
  readonly followed: readonly number[];
  /**
   * The significant figures of the answer; null where the step has no answer, so that its digits are not to be
   * seen.
   */
  readonly figures: number | null;
  /** The steps without an answer that this one is computed from, in order. */
  readonly unseen: readonly Step[];
}
