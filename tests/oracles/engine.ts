import { Engine } from '../../core/tensor/engine.ts';
import { Network, type NetworkDescription } from '../../core/tensor/network/network.ts';
import type { TensorLayer } from '../../core/tensor/network/index.ts';
import type { Precision } from '../../core/tensor/precision.ts';
import { sizeOf, tensor, type Tensor } from '../../core/tensor/tensor.ts';
import { kernels } from '../../build/kernels.ts';

export const kernelBytes = await kernels();
/** The builds of the kernels that this runtime can run, each on an engine of its own. */
export const engines = Object.entries(kernelBytes)
  .filter(([, bytes]) => Engine.canRun(bytes))
  .map(([build, bytes]) => ({ build, engine: Engine.create(bytes) }));
export const precisions = ['float32', 'float64'] as const satisfies readonly Precision[];
export const everyEngine = engines.flatMap((one) => precisions.map((precision) => ({ ...one, precision })));

/** Numbers that float32 has exactly, so that both routes start from the same. */
export const rounded = (values: ArrayLike<number>): Float64Array => Float64Array.from(values, Math.fround);

/**
 * The distance allowed between two routes through sums of `terms` products of numbers up to `size`: each rounding is
 * half a unit in the last place, 2⁻²⁴ or 2⁻⁵³, and they add up at worst.
 */
export const allowed = (precision: Precision, terms: number, size = 4): number =>
  (terms + 8) * size * (precision === 'float32' ? 2 ** -23 : 2 ** -52);

/** The index of the first number that is further away than allowed, and both numbers; null where there is none. */
export function firstFar(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  within: number,
): { readonly at: number; readonly actual: number; readonly expected: number } | null {
  if (actual.length !== expected.length) return { at: -1, actual: actual.length, expected: expected.length };
  for (let at = 0; at < expected.length; at += 1) {
    const [a, b] = [actual[at] ?? Number.NaN, expected[at] ?? Number.NaN];
    if (!(Math.abs(a - b) <= within * Math.max(1, Math.abs(b)))) return { at, actual: a, expected: b };
  }
  return null;
}

/** [batch, channels, height, width] as [batch, height, width, channels], and back. */
export function channelsLast({ shape, data }: Tensor): Tensor {
  const [batch = 1, channels = 1, height = 1, width = 1] = shape;
  const moved = tensor([batch, height, width, channels]);
  for (let n = 0; n < batch; n += 1)
    for (let c = 0; c < channels; c += 1)
      for (let i = 0; i < height * width; i += 1)
        moved.data[(n * height * width + i) * channels + c] =
          data[(n * channels + c) * height * width + i] ?? 0;
  return moved;
}
export function channelsFirst({ shape, data }: Tensor): Tensor {
  const [batch = 1, height = 1, width = 1, channels = 1] = shape;
  const moved = tensor([batch, channels, height, width]);
  for (let n = 0; n < batch; n += 1)
    for (let c = 0; c < channels; c += 1)
      for (let i = 0; i < height * width; i += 1)
        moved.data[(n * channels + c) * height * width + i] =
          data[(n * height * width + i) * channels + c] ?? 0;
  return moved;
}
/** Filters [filter, channel, row, column] as [row, column, channel, filter]. */
export function filtersLast({ shape, data }: Tensor): Tensor {
  const [filters = 1, channels = 1, rows = 1, columns = 1] = shape;
  const moved = tensor([rows, columns, channels, filters]);
  for (let f = 0; f < filters; f += 1)
    for (let c = 0; c < channels; c += 1)
      for (let i = 0; i < rows * columns; i += 1)
        moved.data[(i * channels + c) * filters + f] = data[(f * channels + c) * rows * columns + i] ?? 0;
  return moved;
}

export interface LayerRun {
  readonly output: Float64Array;
  readonly input: Float64Array;
  readonly parameter: (name: string) => Float64Array;
  readonly network: Network;
}

/**
 * One layer of the engine, forward and backward in training from a given gradient by its output. Before it stands a
 * layer that changes nothing and learns, so that there is a gradient by the input; behind it a loss ½Σ(o − y)², whose
 * gradient o − y is the given one for y = o − gradient.
 */
export function runLayer(
  engine: Engine,
  precision: Precision,
  layer: TensorLayer,
  input: Tensor,
  parameters: Readonly<Record<string, ArrayLike<number>>>,
  gradient: (output: readonly number[]) => Float64Array,
  more: Partial<NetworkDescription> = {},
): LayerRun {
  const [batch = 1, ...shape] = input.shape;
  const channels = shape.at(-1) ?? 1;
  const same: TensorLayer =
    shape.length === 1 ? { type: 'dense', units: channels } : { type: 'conv', filters: channels, kernel: 1 };
  const network = new Network(engine, {
    precision,
    batch,
    input: shape,
    layers: [same, layer, ...(shape.length === 1 ? [] : [{ type: 'flatten' } as const])],
    loss: { name: 'squared-error', reduction: 'sum' },
    optimizer: { name: 'gradient-descent' },
    seed: 'layer',
    ...more,
  });
  network.setParameter(0, 'weight', identity(channels));
  for (const [name, values] of Object.entries(parameters)) network.setParameter(1, name, values);
  network.gradients(input.data, new Float64Array(batch * network.outputSize));
  const output = network.valuesAfter(2);
  const wanted = gradient([batch, ...(network.shapes[2] ?? [])]);
  network.gradients(
    input.data,
    output.map((o, i) => o - (wanted[i] ?? 0)),
  );
  const result: LayerRun = {
    output,
    input: network.gradientAfter(1),
    parameter: (name) => network.gradient(1, name),
    network,
  };
  return result;
}

const identity = (n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
export const ones = (shape: readonly number[]): Float64Array => new Float64Array(sizeOf(shape)).fill(1);
