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
    readonly title: string;
    readonly usedBy: string;
    /** The form this paper's convention takes. */
    readonly chosen: boolean;
    readonly lines: readonly Line[];
  }[];
  /** What each symbol stands for, by id, in words. */
  readonly legend: readonly { readonly id: string; readonly means: string }[];
  /** Null when there is one form only. */
  readonly comparison: FormComparison | null;
}
export type UpdateRuleSolution = Solution<'update-rule', UpdateRuleAnswer, UpdateRulePicture>;

/** One form of a rule, written out. */
export type WrittenForm = UpdateRulePicture['forms'][number];

/**
 * The forms of an optimizer run side by side on one objective from one start, once with a constant learning
 * rate and once with it halved on the way: evidence for which forms are the same method and when they part.
 * Step ids of the parameter by update, one list a form.
 */
export interface FormComparison {
  /** Over the parameter; its derivative made every gradient. */
  readonly objective: Expr;
  readonly start: number;
  /** Step ids of what all runs share: every hyperparameter but the learning rate. */
  readonly hyperparameters: readonly string[];
  readonly runs: readonly {
    readonly title: string;
    /** Learning rate at each update, step ids. */
    readonly rates: readonly string[];
    /**
     * `ahead`: for a form that looks ahead, its look-ahead point from update 1 on: one more than there are
     * updates.
     */
    readonly forms: readonly {
      readonly name: string;
      readonly weights: readonly string[];
      readonly ahead: readonly string[] | null;
    }[];
    /**
     * Sets of forms that are one method: their weights agree at every update, or the one's weights are the
     * other's look-ahead points.
     */
    readonly agree: readonly (readonly string[])[];
    /** Is it look-ahead points, for some of them, that agree? */
    readonly byLookAhead: boolean;
  }[];
}
