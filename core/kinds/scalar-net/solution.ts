import type { Pass } from '../../format/pass.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Tape } from '../../solution/tape.ts';
import type { MatrixLayer } from './matrices.ts';

export interface ScalarNetAnswer {
  /** The value of every computed step, by id; for a large network, of the steps that are shown. */
  readonly values: Readonly<Record<string, number>>;
}

/**
 * What the drawing needs in addition to the steps. Ids are those of the first pass of one sample; `passId`
 * derives those of the other passes.
 */
export interface ScalarNetPicture {
  readonly inputs: readonly string[];
  /** Empty for a large network, which is drawn as blocks. */
  readonly units: readonly {
    readonly id: string;
    /** Column in the drawing: 1 for the first hidden layer; inputs are 0. */
    readonly layer: number;
    /** Step of the weighted sum; the same as `output` for an identity unit. */
    readonly sum: string;
    readonly output: string;
    readonly activation: string;
    readonly bias: string | null;
    /** Target's step id for an output unit. */
    readonly target: string | null;
    /** Whether this is a ReLU unit with a sum below 0 in the first pass: output and gradient are 0. */
    readonly cut: boolean;
    /** Step of the output after dropout; null for a unit that is always kept. */
    readonly kept: string | null;
  }[];
  /** `from` is an input's id or a unit's id, `to` a unit's id, `weight` a step. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: string }[];
  readonly loss: string;
  /** The updated value's step, by parameter, where there is one update. */
  readonly updated: Readonly<Record<string, string>>;
  /**
   * Every pass of a sample through the network, in order, with the update it belongs to (from 0), its loss
   * and the ReLU units it cuts.
   */
  readonly passes: readonly (Pass & {
    readonly round: number;
    readonly loss: string;
    readonly cut: readonly string[];
  })[];
  /** Every update: the quantity differentiated, and whether the gradient is taken at a look-ahead point w̃. */
  readonly rounds: readonly { readonly epoch: number; readonly objective: string; readonly ahead: boolean }[];
  /** Null where nothing is updated. */
  readonly optimizer: string | null;
  /** The layers as matrices, where the network has that form. */
  readonly layers: readonly MatrixLayer[] | null;
  /** Units and parameters of each column, the inputs first. */
  readonly blocks: readonly {
    readonly units: number;
    readonly activation: string | null;
    readonly parameters: number;
  }[];
  /** The values of a large network, whose steps are built on request; null where `steps` holds all of them. */
  readonly tape: Tape | null;
}
export type ScalarNetSolution = Solution<'scalar-net', ScalarNetAnswer, ScalarNetPicture>;
