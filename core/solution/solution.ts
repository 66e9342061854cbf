import type { ConventionUse } from '../conventions/index.ts';
import type { Step } from './step.ts';

/**
 * A solved problem: its steps in order, the answer in the kind's own form, and the data that its picture
 * needs besides the steps.
 */
export interface Solution<Kind extends string = string, Answer = unknown, Picture = unknown> {
  readonly kind: Kind;
  readonly steps: readonly Step[];
  /** Steps shown with the question but never asked for: receptive fields, parameters, multiply–adds. */
  readonly beside?: readonly Step[];
  readonly answer: Answer;
  /** The structure of the figure or table; its ids refer to `steps`. */
  readonly picture: Picture;
  /** The conventions that affect the solution, stated or assumed. */
  readonly conventions: readonly ConventionUse[];
  /** The same problem under another convention, if that gives other numbers. */
  readonly alternatives: readonly Alternative<Solution<Kind, Answer, Picture>>[];
}

export interface Alternative<S> {
  readonly convention: ConventionUse;
  readonly solution: S;
}
