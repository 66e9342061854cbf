import type { Solution } from '../../solution/solution.ts';
import type { GridsPicture } from '../grids.ts';

export interface NormalizationAnswer {
  /** In the form of the input. */
  readonly output: unknown;
  /** ∂L/∂x in the form of the input; null where no output gradient is given. */
  readonly inputGradient: unknown;
}
export type NormalizationSolution = Solution<'normalization', NormalizationAnswer, GridsPicture>;
