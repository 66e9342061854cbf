import type { Solution } from '../solution/solution.ts';

export interface ReceptiveFieldAnswer {
  /** Side of the field in input cells, [height, width]. */
  readonly size: readonly [number, number];
  /** Input cells between neighbouring units, [height, width]. */
  readonly jump: readonly [number, number];
}
/** One row a layer, the input first: which steps hold its field and jump. Where height and width agree they are the same step. */
export interface ReceptiveFieldPicture {
  readonly input: readonly [number, number] | null;
  readonly rows: readonly {
    readonly layer: string;
    readonly kernel: readonly [number, number];
    readonly stride: readonly [number, number];
    readonly padding: readonly [number, number];
    readonly size: readonly [string, string];
    readonly jump: readonly [string, string];
  }[];
}
export type ReceptiveFieldSolution = Solution<'receptive-field', ReceptiveFieldAnswer, ReceptiveFieldPicture>;
