import type { Text } from '../../language/text.ts';
import type { Expr } from '../../expr/expr.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line } from '../../solution/step.ts';

export interface UpdateRuleAnswer {
  /** Lines in plain text: `v′ = ρ·v − η·g`. */
  readonly forms: readonly { readonly name: string; readonly lines: readonly string[] }[];
}
export interface UpdateRulePicture {
  readonly forms: readonly {
    readonly name: string;
    readonly title: Text;
    readonly usedBy: Text;
    /** The form that this paper's convention chooses. */
    readonly chosen: boolean;
    readonly lines: readonly Line[];
  }[];
  /** The meaning of each symbol, by id, in words. */
  readonly legend: readonly { readonly id: string; readonly means: Text }[];
  /** null when there is a single form. */
  readonly comparison: FormComparison | null;
}
export type UpdateRuleSolution = Solution<'update-rule', UpdateRuleAnswer, UpdateRulePicture>;

/** One form of a rule, written out. */
export type WrittenForm = UpdateRulePicture['forms'][number];

/**
 * The forms of an optimizer run side by side on one objective from one start, once with a constant learning
 * rate and once with the rate halved during the run: evidence for which forms are the same method and when
 * they differ. Step ids of the parameter by update, one list for each form.
 */
export interface FormComparison {
  /** A function of the parameter; its derivative gives every gradient. */
  readonly objective: Expr;
  readonly start: number;
  /** Step ids that all runs share: every hyperparameter but the learning rate. */
  readonly hyperparameters: readonly string[];
  readonly runs: readonly {
    readonly title: Text;
    /** Learning rate at each update, step ids. */
    readonly rates: readonly string[];
    /**
     * `ahead`: for a form that looks ahead, its look-ahead points from update 1 on: one more than the number
     * of updates.
     */
    readonly forms: readonly {
      readonly name: string;
      readonly weights: readonly string[];
      readonly ahead: readonly string[] | null;
    }[];
    /**
     * Sets of equivalent forms: their weights agree at every update, or the weights of one are the look-ahead
     * points of the other.
     */
    readonly agree: readonly (readonly string[])[];
    /** Whether some of them agree in their look-ahead points. */
    readonly byLookAhead: boolean;
  }[];
}
