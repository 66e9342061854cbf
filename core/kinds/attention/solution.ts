import type { Solution } from '../../solution/solution.ts';
import type { GridsPicture } from '../grids.ts';

export interface AttentionAnswer {
  /** One row for each query. */
  readonly output: readonly (readonly number[])[];
  /** By head, one row for each query. */
  readonly weights: readonly (readonly (readonly number[])[])[];
}
export type AttentionSolution = Solution<'attention', AttentionAnswer, GridsPicture>;
