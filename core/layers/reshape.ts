import { rearranging } from './layer-reasons.ts';
import { z } from 'zod';
import { problemError, textError } from '../errors.ts';
import { num } from '../expr/expr.ts';
import { sizeOf } from '../tensor/tensor.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import { only } from './weighted-sum.ts';
import { positiveSchema } from './window.ts';
import { kerasIgnored } from './listing/keras-arguments.ts';

export const reshapeSchema = z.strictObject({
  type: z.literal('reshape'),
  name: z.string().min(1).max(60).optional(),
  /** Sides as documents have them, channels last: [7, 7, 64]; one side makes a vector. */
  shape: z.array(positiveSchema).min(1).max(4).readonly(),
});
export type Reshape = z.infer<typeof reshapeSchema>;

/**
 * The same numbers under another shape. No parameters. Arrays keep their order in PyTorch's layout, [batch,
 * channels, …]; Keras, whose channels come last, keeps the order in its own, which permutes the weights before
 * or after and changes no shape and no count. Keras Reshape; torch.nn.Unflatten, Tensor.view.
 */
export const reshape: LayerDefinition<typeof reshapeSchema> = {
  schema: reshapeSchema,
  title: 'Reshape',
  source: 'Keras, Reshape',
  label: ({ name, shape }) => name ?? `RESHAPE-${shape.join('x')}`,
  window: () => null,
  formulas: ({ shape }, incoming, where) => {
    const { sides } = onlyShape(incoming);
    const numbers = sides.reduce((product, { value }) => product * value, 1);
    if (sizeOf(shape) !== numbers)
      throw problemError(
        where,
        `${sides.map(({ value }) => value).join('×')} are ${numbers} numbers, and ${shape.join('×')} are ${sizeOf(shape)}`,
        'give sides whose product is the same',
      );
    return {
      type: shape.length === 1 ? 'vector' : 'map',
      shape: shape.map((side) => num(side)),
      reasons: rearranging,
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: [
    {
      label: 'RESHAPE',
      words: ['reshape', 'unflatten'],
      positional: [{ key: 'shape', form: 'shape', words: ['shape', 'to'] }],
      named: [],
      flags: [],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['Reshape'],
      parameters: ['target_shape'],
      ignored: kerasIgnored,
      read: (given) => {
        const shape = given.sides('target_shape') ?? given.needed('target_shape');
        return [{ written: { type: 'reshape', shape: [shape].flat() } }];
      },
    },
  ],
  pytorch: [
    {
      names: ['Unflatten'],
      parameters: ['dim', 'unflattened_size'],
      read: (given) => {
        given.only('dim', '1', 'unflatten the numbers after the batch: nn.Unflatten(1, (64, 7, 7))');
        const shape = given.sides('unflattened_size');
        if (typeof shape !== 'object' || shape.length < 2)
          throw textError(
            given.at('unflattened_size'),
            'this is not the shape of a map',
            'write it as (channels, height, width)',
          );
        const [channels = 1, ...sides] = shape;
        return [{ written: { type: 'reshape', shape: [...sides, channels] } }];
      },
    },
  ],
  arithmetic: {
    parameters: () => ({}),
    forward: ({ shape }, inputs) => as(only(inputs), shape),
    backward: (_entry, inputs, _parameters, gradient) => ({
      inputs: [{ shape: only(inputs).shape, data: gradient.data }],
      parameters: {},
    }),
    // No number is made: the cells keep their names.
    lines: ({ shape }, inputs) => ({ lines: [], output: as(only(inputs), shape) }),
  },
};

/** Under [batch, channels, …] of the sides, which say channels last. */
function as<T extends { readonly shape: readonly number[] }>(of: T, sides: readonly number[]): T {
  const shape = [of.shape[0] ?? 1, sides.at(-1) ?? 1, ...sides.slice(0, -1)];
  if (sizeOf(shape) !== sizeOf(of.shape))
    throw new RangeError(`${of.shape.join('×')} cannot be laid out as ${shape.join('×')}`);
  return { ...of, shape };
}
