import type { LayerReasons } from './layer-reasons.ts';
import type { z } from 'zod';
import type { ConventionChoices, ConventionName } from '../conventions/index.ts';
import type { Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { NoCall, PythonLayer } from './listing/python-layer.ts';
import type { Spelling } from './listing/spelling.ts';

/**
 * The input shape of a layer: step ids, which formulas refer to, with their values. `map` is [length,
 * channels], [height, width, channels] or [depth, height, width, channels], `vector` is [n].
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
  /** Whether the padding was given as 'same', so that ⌈side / stride⌉ is the number of outputs. */
  readonly same?: boolean;
}

/** Output shape and counts of one layer, as formulas over the incoming sides. */
export interface LayerFormulas {
  readonly type: 'map' | 'vector';
  readonly shape: readonly Expr[];
  readonly weights: Expr;
  readonly biases: Expr;
  /**
   * Multiply–adds for one sample, given the ids of the output sides. A layer that only compares, copies or
   * adds has none.
   */
  readonly multiplyAdds: (out: readonly string[]) => Expr;
  /**
   * Stored numbers that are not trained: the running mean and variance of a batch normalization. Absent:
   * none.
   */
  readonly buffers?: Expr;
  readonly reasons: LayerReasons;
}

/** Whether a count is the constant 0. */
export const isNone = (count: Expr): boolean => count.op === 'num' && Number(count.text) === 0;

/** Step ids laid out as an array, row-major: an input or output of the worked lines of a layer. */
export interface Cells {
  readonly shape: readonly number[];
  readonly ids: readonly string[];
  /** Their values, for a layer whose lines depend on them: the indices of an embedding. */
  readonly known?: readonly number[];
}

/**
 * A layer's arithmetic, by two routes that a test compares: lines with one expression a cell (worked by hand,
 * differentiated by the chain rule) and array kernels. Arrays have the layout of PyTorch, [batch, channels,
 * depth, height, width], without the axes that the data does not have.
 */
export interface Arithmetic<Entry> {
  /** The shape of each parameter (`weight`, `bias`), given the input shapes. */
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
   * The same forward pass as lines. `name` is the prefix of the output ids: output cell (1, 2) of `y` is
   * `y_1_2`. Intermediate steps are named after their meaning.
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
 * A layer type whose entry in the document is an `Entry`. Members that take an entry are methods: TypeScript
 * compares method parameters in both directions, so the registry can return any layer as a
 * `Layer<LayerEntry>`. The registry looks the layer up by the entry's own type, which makes this safe.
 */
export interface Layer<Entry> {
  readonly title: string;
  readonly source: string;
  /** The name of the layer in exam papers: `CONV-7-32`, `POOL-2`, `FC-10`. */
  label(entry: Entry): string;
  /**
   * The sliding window over an input of these spatial sides (null where a side is not known), for receptive
   * fields and drawings; null for a layer without one. Throws ProblemError at `where` when the window and its
   * input differ in their number of directions.
   */
  window(
    entry: Entry,
    sides: readonly (number | null)[],
    where: string,
    conventions: ConventionChoices | undefined,
  ): Window | null;
  /**
   * `incoming` has one shape, or several for a layer with several inputs (add, concatenate). Throws
   * ProblemError at `where` when a shape does not fit.
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
   * Its spellings in the text notation. The first that fits an entry is used to print it, so spellings that
   * imply more fields come first.
   */
  readonly words: readonly Spelling[];
  /** The classes of Keras 3 for this layer, or the reason why there is none. */
  readonly keras: readonly PythonLayer[] | NoCall;
  /** The classes of torch.nn 1.13 for this layer, or the reason why there is none. */
  readonly pytorch: readonly PythonLayer[] | NoCall;
  readonly arithmetic: Arithmetic<Entry>;
}

/** A layer as its file defines it, with the schema of its entry. The `type` in the schema is its name. */
export interface LayerDefinition<Schema extends EntrySchema> extends Layer<z.infer<Schema>> {
  readonly schema: Schema;
}
type EntrySchema = z.ZodObject<{ readonly type: z.ZodLiteral<string> }>;

/** The single input shape. Throws RangeError for any other number of inputs. */
export function onlyShape(incoming: readonly Shaped[]): Shaped {
  const [one, another] = incoming;
  if (!one || another) throw new RangeError(`this layer takes one input, not ${incoming.length}`);
  return one;
}
