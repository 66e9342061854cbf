import type { Solution } from '../../solution/solution.ts';
import type { GridsPicture } from '../grids.ts';
import type { Text } from '../../language/text.ts';

export interface VectorActivationAnswer {
  readonly function: string;
  readonly vector: readonly number[];
  /** Row i holds ∂sᵢ/∂aⱼ; absent where it is not asked for. */
  readonly jacobian?: readonly (readonly number[])[];
}
/**
 * Step ids, element by element: the inputs, each stage in between (shifted, exponentials), the outputs;
 * single steps shared by all (largest entry, sum); and the Jacobian as a grid.
 */
export interface VectorActivationPicture extends GridsPicture {
  /** The activation's name in a document, and in diagrams. */
  readonly function: string;
  readonly printed: string;
  readonly inputs: readonly string[];
  readonly stages: readonly { readonly title: Text; readonly steps: readonly string[] }[];
  readonly shared: readonly string[];
  readonly outputs: readonly string[];
}
export type VectorActivationSolution = Solution<
  'vector-activation',
  VectorActivationAnswer,
  VectorActivationPicture
>;
