import type { Solution } from '../../solution/solution.ts';
import type { GridsPicture } from '../grids.ts';

export interface EntropyAnswer {
  readonly unit: 'bits' | 'nats';
  /** H(p), or H(X, Y) of a joint distribution. */
  readonly entropy: number;
  /** D(p‖q); null where no q is given. */
  readonly divergence: number | null;
  /** I(X; Y); null where no joint distribution is given. */
  readonly information: number | null;
}
export interface EntropyPicture extends GridsPicture {
  /** Step ids of the distributions that are drawn as bars, outcome by outcome. */
  readonly bars: readonly { readonly name: string; readonly steps: readonly string[] }[];
}
export type EntropySolution = Solution<'entropy', EntropyAnswer, EntropyPicture>;
