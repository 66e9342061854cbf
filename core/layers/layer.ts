import type { z } from 'zod';
import type { ConventionChoices, ConventionName } from '../conventions/index.ts';
import type { Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { NoCall, PythonLayer } from './listing/python-layer.ts';
import type { Spelling } from './listing/spelling.ts';

/**
 * The shape that reaches a layer: step ids with their values, so that formulas can name them. `map` is
 * [length, channels], [height, width, channels] or [depth, height, width, channels], `vector` is [n].
 */
export interface Shaped {
  readonly type: 'map' | 'vector';
  readonly sides: readonly { readonly id: string; readonly value: number }[];
}

/** A window that slides over a map: an entry for each direction of the map. */
export interface Window {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
  readonly padding: readonly (readonly [before: number, after: number])[];
  /** The padding was asked for as 'same', so that ⌈side / stride⌉ is the number of outputs. */
  readonly same?: boolean;
}

/** What one layer does to shapes and parameters: every entry a formula over the incoming sides. */
export interface LayerFormulas {
  readonly type: 'map' | 'vector';
  readonly shape: readonly Expr[];
  readonly weights: Expr;
  readonly biases: Expr;
  /**
   * Multiply–adds for one sample, over the ids of the outgoing sides as well; a layer that only compares,
   * copies or adds has none.
   */
  readonly multiplyAdds: (out: readonly string[]) => Expr;
  /**
   * Numbers kept but not learnt by descent: the running mean and variance of a batch normalization. Absent:
   * none.
   */
  readonly buffers?: Expr;
}

/** Is a count the constant 0: has a layer none of it? */
export const isNone = (count: Expr): boolean => count.op === 'num' && Number(count.text) === 0;

/** Step ids laid out as an array, row-major: what the worked lines of a layer read and make. */
export interface Cells {
  readonly shape: readonly number[];
  readonly ids: readonly string[];
  /** Their numbers, where these decide what is read: the indices of an embedding. */
  readonly known?: readonly number[];
}

/**
 * A layer's arithmetic, by two routes that a test holds together: lines with one expression a cell (worked by
 * hand, differentiated by the chain rule) and array kernels. Arrays are laid out as PyTorch lays them out:
 * [batch, channels, depth, height, width] as far as there are such axes.
 */
export interface Arithmetic<Entry> {
  /** The shape of each parameter (`weight`, `bias`), given the shapes that come in. */
  parameters(
    entry: Entry,
    incoming: readonly (readonly number[])[],
  ): Readonly<Record<string, readonly number[]>>;
  forward(
    entry: Entry,
    inputs: readonly Tensor[],
    parameters: Readonly<Record<string, Tensor>>,
    conventions: ConventionChoices | undefined,
  ): Tensor;
  /** The gradients of a scalar by inputs and parameters, given its gradient by the output. */
  backward(
    entry: Entry,
    inputs: readonly Tensor[],
    parameters: Readonly<Record<string, Tensor>>,
    gradient: Tensor,
    conventions: ConventionChoices | undefined,
  ): { readonly inputs: readonly Tensor[]; readonly parameters: Readonly<Record<string, Tensor>> };
  /**
   * The same forward pass as lines. `name` begins the ids it makes: output cell (1, 2) of `y` is `y_1_2`;
   * steps in between are named after their meaning.
   */
  lines(
    entry: Entry,
    inputs: readonly Cells[],
    parameters: Readonly<Record<string, Cells>>,
    name: string,
    conventions: ConventionChoices | undefined,
  ): { readonly lines: readonly Line[]; readonly output: Cells };
}

/**
 * What is known of a layer whose entry in the document is an `Entry`. Members that take an entry are written
 * as methods: TypeScript compares the parameters of methods in both directions, so that the registry can hand
 * out any layer as a `Layer<LayerEntry>`. It finds the layer by the entry's own type, which makes this safe.
 */
export interface Layer<Entry> {
  readonly title: string;
  readonly source: string;
  /** As papers write it: `CONV-7-32`, `POOL-2`, `FC-10`. */
  label(entry: Entry): string;
  /**
   * The sliding window over an input of these spatial sides (null where a side is not known), for receptive
   * fields and drawings; null for a layer without one. Throws ProblemError at `where` when the window has
   * other directions than its input.
   */
  window(
    entry: Entry,
    sides: readonly (number | null)[],
    where: string,
    conventions: ConventionChoices | undefined,
  ): Window | null;
  /**
   * `incoming` has one shape, or several where layers meet (add, concatenate). Throws ProblemError at `where`
   * when a shape does not fit.
   */
  formulas(
    entry: Entry,
    incoming: readonly Shaped[],
    where: string,
    conventions: ConventionChoices | undefined,
  ): LayerFormulas;
  /** Conventions that the sides of its output depend on. Absent: none. */
  readonly sizeConventions?: readonly ConventionName[];
  /**
   * How the text notation writes it. Of several spellings the first that fits an entry writes it: what fixes
   * more of the entry comes first.
   */
  readonly words: readonly Spelling[];
  /** The classes of Keras 3 that are read as it; or why none is. */
  readonly keras: readonly PythonLayer[] | NoCall;
  /** The classes of torch.nn 1.13 that are read as it; or why none is. */
  readonly pytorch: readonly PythonLayer[] | NoCall;
  readonly arithmetic: Arithmetic<Entry>;
}

/** A layer as its file defines it: with the schema of its entry, whose `type` names it. */
export interface LayerDefinition<Schema extends EntrySchema> extends Layer<z.infer<Schema>> {
  readonly schema: Schema;
}
type EntrySchema = z.ZodObject<{ readonly type: z.ZodLiteral<string> }>;

/** The one shape that reaches a layer which takes one. */
export function onlyShape(incoming: readonly Shaped[]): Shaped {
  const [one, another] = incoming;
  if (!one || another) throw new RangeError(`this layer takes one input, not ${incoming.length}`);
  return one;
}
