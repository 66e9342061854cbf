import type { Expr } from '../../expr/expr.ts';
import type { Solution } from '../../solution/solution.ts';
import type { GridsPicture } from '../grids.ts';
import type { StageEntry } from './problem.ts';
import type { Text } from '../../language/text.ts';

/** Arrays are nested lists; a single channel or filter has no list of its own. */
export interface ConvolutionAnswer {
  readonly output: unknown;
  readonly loss?: number;
  /** ∂L/∂array, by the name of the array: `x`, `w`, `b`, `y`. */
  readonly gradients?: Readonly<Record<string, unknown>>;
}
export type ConvolutionSolution = Solution<'convolution', ConvolutionAnswer, ConvolutionPicture>;

/**
 * Every array as grids, and each layer with the geometry of its window. `stages` is null where only the grids
 * are drawn (three directions).
 */
export interface ConvolutionPicture extends GridsPicture {
  readonly stages: readonly StagePicture[] | null;
}

/**
 * A map [channels, rows, columns]; a map [channels, columns] has one row for each channel. Step ids are
 * row-major, channel after channel.
 */
export interface MapPicture {
  readonly name: string;
  readonly channels: number;
  readonly rows: number;
  readonly columns: number;
  readonly ids: readonly string[];
  /** Step ids of ∂L/∂cell; null without a backward pass. */
  readonly gradients: readonly string[] | null;
}
/** The weights from one channel to one filter, row-major. */
export interface KernelPicture {
  /** The prefix of the ids of its cells: `w`, `w_2_1`. */
  readonly name: string;
  readonly filter: number;
  readonly channel: number;
  readonly ids: readonly string[];
  readonly gradients: readonly string[] | null;
}
/** Down and across, in cells. */
type Pair = readonly [down: number, across: number];

/** One layer of the chain for a drawing: its input, its kernels, its output, and the geometry of its window. */
export interface StagePicture {
  readonly type: StageEntry['type'];
  readonly title: Text;
  readonly input: MapPicture;
  readonly output: MapPicture;
  readonly kernels: readonly KernelPicture[];
  /** Rows and columns of a kernel or window; [1, 1] without one. */
  readonly kernel: Pair;
  readonly biases: { readonly ids: readonly string[]; readonly gradients: readonly string[] | null } | null;
  /** In cells. null for a layer without a window, or whose windows differ from cell to cell. */
  readonly window: {
    readonly stride: Pair;
    readonly dilation: Pair;
    readonly before: Pair;
    readonly after: Pair;
  } | null;
  /** Whether the kernel is rotated by 180° (true convolution). */
  readonly flipped: boolean;
  /**
   * The sides of the output as formulas over the sides of the input, in the order of the input's axes; empty
   * for an activation.
   */
  readonly sizes: readonly Expr[];
}
