import type { Solution } from '../solution/solution.ts';
import type { Line } from '../solution/step.ts';

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
  /**
   * The forms run side by side on f(w) = ½w² from w = 1, once with a constant learning rate and once with it halved on the way: evidence for
   * which forms are the same method and when they part. Step ids of w by update, one list a form; null when there is one form only.
   */
  readonly comparison: {
    readonly objective: string;
    readonly runs: readonly {
      readonly title: string;
      /** Learning rate at each update, step ids. */
      readonly rates: readonly string[];
      readonly forms: readonly { readonly name: string; readonly weights: readonly string[] }[];
      /** Sets of forms whose weights agree at every update. */
      readonly agree: readonly (readonly string[])[];
    }[];
  } | null;
}
export type UpdateRuleSolution = Solution<'update-rule', UpdateRuleAnswer, UpdateRulePicture>;
