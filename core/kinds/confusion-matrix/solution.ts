import type { Solution } from '../../solution/solution.ts';
import type { Text } from '../../language/text.ts';
import type { GridsPicture } from '../grids.ts';

export interface ConfusionMatrixAnswer {
  readonly accuracy: number;
  /** By class; for two classes those of the positive one. */
  readonly precision: readonly number[];
  readonly recall: readonly number[];
  readonly fMeasure: readonly number[];
}

/** Step ids of the counts, one row for each actual class, and the names of the classes. */
export interface ConfusionMatrixPicture extends GridsPicture {
  readonly counts: readonly (readonly string[])[];
  readonly classes: readonly Text[];
}
export type ConfusionMatrixSolution = Solution<
  'confusion-matrix',
  ConfusionMatrixAnswer,
  ConfusionMatrixPicture
>;
