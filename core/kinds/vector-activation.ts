import type { Solution } from '../solution/solution.ts';

export interface VectorActivationAnswer {
  readonly function: string;
  readonly vector: readonly number[];
}
/** Step ids, element by element: the inputs, each stage in between (shifted, exponentials), the outputs; and single steps shared by all (largest entry, sum). */
export interface VectorActivationPicture {
  readonly function: string;
  readonly inputs: readonly string[];
  readonly stages: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly shared: readonly string[];
  readonly outputs: readonly string[];
}
export type VectorActivationSolution = Solution<'vector-activation', VectorActivationAnswer, VectorActivationPicture>;
