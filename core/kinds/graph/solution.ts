import type { Solution } from '../../solution/solution.ts';

export interface GraphAnswer {
  readonly output: number;
  /** ∂output/∂input, by input. */
  readonly gradients: Readonly<Record<string, number>>;
}
export interface GraphPicture {
  readonly output: string;
  /**
   * In topological order. `gradient` is a step id; null for the output, and for a node from which the output
   * cannot be reached.
   */
  readonly nodes: readonly {
    readonly id: string;
    readonly sign: string | null;
    readonly gradient: string | null;
  }[];
  /** `local` is the step of ∂to/∂from along this edge alone; null where the output cannot be reached. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly local: string | null }[];
}
export type GraphSolution = Solution<'graph', GraphAnswer, GraphPicture>;
