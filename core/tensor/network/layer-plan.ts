import type { Precision } from '../precision.ts';
import type { Operation } from '../program.ts';
import { NO_HALO, type Halo, type Layout, type Shape } from './layout.ts';

/** What the operations of a layer are made from: everything at its place. */
export interface Places {
  readonly precision: Precision;
  readonly batch: number;
  /** Training: batch statistics and dropout. Otherwise running statistics and no dropout. */
  readonly training: boolean;
  readonly input: Layout;
  readonly output: Layout;
  /** What came into the layer `over` layers before; null where that is not asked for. */
  readonly before: Layout | null;
  /** Where the gradient by the input goes; null where nobody asks for it. */
  readonly inputGradient: Layout | null;
  readonly outputGradient: Layout;
  readonly parameters: Readonly<Record<string, number>>;
  /** null for a layer that is frozen. */
  readonly gradients: Readonly<Record<string, number>> | null;
  readonly buffers: Readonly<Record<string, number>>;
  /** Working memory, `scratchStep` bytes for each thread. */
  readonly scratch: number;
  readonly scratchStep: number;
  /** For what is random: the same for a seed and a layer. */
  readonly seed: number;
}

/** A layer with the shapes fixed. */
export interface LayerPlan {
  readonly output: Shape;
  /** It adds what came into the layer so many layers before. */
  readonly over?: number;
  /** Shapes of the trained numbers. `weight` ones are penalized and initialized by fan; `bias` ones start at 0. */
  readonly parameters: Readonly<Record<string, Shape>>;
  readonly fan?: { readonly in: number; readonly out: number };
  /** First values of parameters and buffers other than 0 and the drawn weights. */
  readonly starts?: Readonly<Record<string, number>>;
  /** Zeros that it reads around its input and around the gradient by its output. */
  readonly inputHalo: Halo;
  readonly gradientHalo: Halo;
  /** Its own arrays, in numbers, for a batch. `kept` ones are state, such as running averages. */
  readonly buffers: (batch: number) => Readonly<Record<string, number>>;
  readonly kept?: readonly string[];
  /** Bytes that one thread works in. */
  readonly scratch: (batch: number, precision: Precision) => number;
  /** Whether it can work on [unit][sample]. */
  readonly beside: boolean;
  readonly forward: (places: Places) => readonly Operation[];
  readonly backward: (places: Places) => readonly Operation[];
}

/** What a layer without parameters, halo and arrays of its own has. */
export const PLAIN = {
  parameters: {},
  inputHalo: NO_HALO,
  gradientHalo: NO_HALO,
  buffers: () => ({}),
  scratch: () => 0,
} as const satisfies Partial<LayerPlan>;
