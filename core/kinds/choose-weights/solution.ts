import type { Solution } from '../../solution/solution.ts';
import type { GridsPicture } from '../grids.ts';
import type { RowIds } from './lines.ts';

export interface ChooseWeightsAnswer {
  readonly possible: boolean;
  /** One choice: the weights, then the bias; empty where none do. */
  readonly weights: readonly number[];
}
export interface ChooseWeightsPicture extends GridsPicture {
  readonly rows: readonly RowIds[];
  /** The steps of the weights and of the bias; empty where none do. */
  readonly weights: readonly string[];
  readonly bias: string | null;
}
export type ChooseWeightsSolution = Solution<'choose-weights', ChooseWeightsAnswer, ChooseWeightsPicture>;
