import type { ConventionUse } from '../conventions/index.ts';
import type { Step } from './step.ts';

/**
 * A worked problem: its steps in order, the answer in the kind's own form, and what a picture of it needs
 * beyond the steps.
 */
export interface Solution<Kind extends string = string, Answer = unknown, Picture = unknown> {
  readonly kind: Kind;
  readonly steps: readonly Step[];
  /** Steps shown with the question but never asked for: receptive fields, parameters, multiply–adds. */
  readonly beside?: readonly Step[];
  readonly answer: Answer;
  /** How the steps make up the figure or table; ids point into `steps`. */
  readonly picture: Picture;
  /** The conventions that mattered, stated or assumed. */
  readonly conventions: readonly ConventionUse[];
  /** The same problem under another convention, where that gives other numbers. */
  readonly alternatives: readonly Alternative<Solution<Kind, Answer, Picture>>[];
}

export interface Alternative<S> {
  readonly convention: ConventionUse;
  readonly solution: S;
}
