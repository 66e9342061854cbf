import type { Precision } from '../precision.ts';
import type { Hyper, TensorOptimizer } from '../update.ts';
import type { TensorLayer } from './index.ts';
import type { Initialization } from './initialize.ts';
import type { Shape } from './layout.ts';
import type { LossDescription } from './losses.ts';

export interface OptimizerDescription {
  readonly name: TensorOptimizer;
  /** Absent: the first form of the registry. */
  readonly form?: string;
  /** By the ids of the registry; the rest are its defaults. */
  readonly hyper?: Hyper;
}

export interface NetworkDescription {
  /** Absent: float32. */
  readonly precision?: Precision;
  /** The largest number of samples of a step. */
  readonly batch: number;
  readonly input: Shape;
  readonly layers: readonly TensorLayer[];
  /** Absent: it is only looked at. */
  readonly loss?: LossDescription;
  readonly optimizer?: OptimizerDescription;
  /** ½·l2·w² and l1·|w| of every weight that is not a bias, a scale or a shift. */
  readonly penalty?: Penalty;
  /** Absent: `he`. One for all layers, or one for each. */
  readonly initialization?: Initialization | readonly Initialization[];
  readonly seed: string;
}
export interface Penalty {
  readonly l1?: number;
  readonly l2?: number;
}
