import type { ScalarNetProblem } from '../../core/kinds/scalar-net/scalar-net.ts';

export type Activation = 'relu' | 'sigmoid' | 'tanh' | 'identity';
export type Output =
  | {
      readonly loss: 'squared-error';
      readonly activation: Activation;
      readonly factor: 'half' | 'one' | 'mean';
    }
  | { readonly loss: 'cross-entropy' };

/**
 * A fully connected network with its own numbers, computed by plain loops: a second route to the loss that is
 * independent of expressions.
 */
export interface DenseNetwork {
  /** Number of units of each layer, the inputs first. */
  readonly sizes: readonly number[];
  readonly hidden: Activation;
  readonly output: Output;
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  /**
   * By name: `w1_2_3` leads into layer 1, from unit 2 of the layer before to unit 3; `b1_3` is that unit's
   * bias. Counted from 1.
   */
  readonly parameters: Readonly<Record<string, number>>;
}

export const weight = (layer: number, from: number, to: number): string => `w${layer}_${from}_${to}`;
export const bias = (layer: number, to: number): string => `b${layer}_${to}`;

export function parameterNames(sizes: readonly number[]): string[] {
  return sizes
    .slice(1)
    .flatMap((size, i) =>
      upTo(size).flatMap((to) => [
        ...upTo(sizes[i] ?? 0).map((from) => weight(i + 1, from, to)),
        bias(i + 1, to),
      ]),
    );
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

const functions: Readonly<Record<Activation, (z: number) => number>> = {
  identity: (z) => z,
  relu: (z) => (z > 0 ? z : 0),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: (z) => (Math.exp(2 * z) - 1) / (Math.exp(2 * z) + 1),
};

/** Every weighted sum, layer by layer, and the loss. */
export function workByLoops({ sizes, hidden, output, inputs, targets, parameters }: DenseNetwork): {
  readonly sums: readonly (readonly number[])[];
  readonly loss: number;
} {
  const at = (name: string): number => parameters[name] ?? Number.NaN;
  const sums: number[][] = [];
  let values = inputs;
  sizes.slice(1).forEach((size, i) => {
    const layer = i + 1;
    const z = upTo(size).map((to) =>
      values.reduce((sum, value, from) => sum + at(weight(layer, from + 1, to)) * value, at(bias(layer, to))),
    );
    sums.push(z);
    const last = layer === sizes.length - 1;
    if (last && output.loss === 'cross-entropy') {
      const total = z.reduce((sum, one) => sum + Math.exp(one), 0);
      values = z.map((one) => Math.exp(one) / total);
    } else values = z.map(functions[last && output.loss === 'squared-error' ? output.activation : hidden]);
  });
  if (output.loss === 'cross-entropy')
    return { sums, loss: targets.reduce((sum, y, k) => sum - y * Math.log(values[k] ?? 0), 0) };
  const squares = targets.reduce((sum, y, k) => sum + (y - (values[k] ?? 0)) ** 2, 0);
  return {
    sums,
    loss:
      output.factor === 'half' ? squares / 2 : output.factor === 'mean' ? squares / targets.length : squares,
  };
}

/** The same network as a document. */
export function asProblem({
  sizes,
  hidden,
  output,
  inputs,
  targets,
  parameters,
}: DenseNetwork): ScalarNetProblem {
  const last = sizes.length - 1;
  const unit = (layer: number, n: number): string => (layer === 0 ? `x${n}` : `u${layer}_${n}`);
  return {
    kind: 'scalar-net',
    inputs: Object.fromEntries(inputs.map((value, i) => [unit(0, i + 1), value])),
    targets: Object.fromEntries(targets.map((value, i) => [`y${i + 1}`, value])),
    parameters,
    units: sizes.slice(1).flatMap((size, i) =>
      upTo(size).map((n) => ({
        id: unit(i + 1, n),
        activation:
          i + 1 < last ? hidden : output.loss === 'cross-entropy' ? ('softmax' as const) : output.activation,
        bias: bias(i + 1, n),
      })),
    ),
    edges: sizes.slice(1).flatMap((size, i) =>
      upTo(size).flatMap((to) =>
        upTo(sizes[i] ?? 0).map((from) => ({
          from: unit(i, from),
          to: unit(i + 1, to),
          weight: weight(i + 1, from, to),
        })),
      ),
    ),
    loss: {
      name: output.loss,
      targets: Object.fromEntries(targets.map((_, i) => [unit(last, i + 1), `y${i + 1}`])),
    },
    ...(output.loss === 'squared-error' ? { conventions: { 'squared-error-factor': output.factor } } : {}),
  };
}
