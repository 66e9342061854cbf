import type { Solution } from '../../solution/solution.ts';
import type { GridsPicture } from '../grids.ts';
import type { Separation } from '../separable.ts';

export interface PerceptronAnswer {
  /** The weights at the end, then the bias where there is one. */
  readonly weights: readonly number[];
  readonly updates: number;
  /** separated: the last epoch had no mistake · cycles: the weights came back to earlier ones · stopped: at the bound. */
  readonly end: 'separated' | 'cycles' | 'stopped';
  readonly separation: Separation;
}

/** One sample shown to the unit. Ids are those of steps. */
export interface Visit {
  readonly epoch: number;
  /** From 1. */
  readonly sample: number;
  readonly sum: string;
  /** y·z, or the output o. */
  readonly verdict: string;
  readonly isMistake: boolean;
  /** The weights before and after it: those of the inputs, then the bias where there is one. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}
export interface PerceptronPicture extends GridsPicture {
  readonly visits: readonly Visit[];
  /** The inputs of each sample, and its label. */
  readonly samples: readonly { readonly x: readonly string[]; readonly y: string }[];
  readonly start: readonly string[];
  readonly hasBias: boolean;
}
export type PerceptronSolution = Solution<'perceptron', PerceptronAnswer, PerceptronPicture>;
