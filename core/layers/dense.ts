import { z } from 'zod';
import { mul, num, ref } from '../expr/expr.ts';
import { sizeOf } from '../tensor/tensor.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import { featureAxis } from './normalization.ts';
import { weightedSum } from './weighted-sum.ts';
import { positiveSchema } from './window.ts';
import { activated } from './listing/activation-calls.ts';
import { kerasBias, kerasIgnored } from './listing/keras-arguments.ts';
import { expected, torchBias } from './listing/pytorch-arguments.ts';
import { biasFlags } from './listing/spelling.ts';

/** `bias` absent: true. */
export const denseSchema = z.strictObject({
  type: z.literal('dense'),
  name: z.string().min(1).max(60).optional(),
  units: positiveSchema,
  bias: z.boolean().optional(),
  /**
   * `all`: every number of a map is an input; `channels`: each place of it by itself, with the same weights,
   * as libraries do where nothing was flattened. Of a vector both are the same. Absent: all.
   */
  over: z.enum(['all', 'channels']).optional(),
});
export type Dense = z.infer<typeof denseSchema>;

/**
 * Fully connected: every unit has one weight for each number that reaches it (a map is flattened first) and
 * one bias: y = W·x + b, W of shape [units, inputs]. Goodfellow et al. 2016, §6.1. Over the channels the same
 * W works at every place, like a convolution with the kernel 1: Keras Dense, "the dot product between the
 * inputs and the kernel along the last axis of the inputs"; torch.nn.Linear, shape (∗, in_features).
 */
export const dense: LayerDefinition<typeof denseSchema> = {
  schema: denseSchema,
  title: 'Fully connected',
  source: 'Goodfellow et al. 2016, §6.1',
  label: ({ name, units, over }) => name ?? `FC-${units}${over === 'channels' ? ' over channels' : ''}`,
  // Over the channels it is a convolution with the kernel 1.
  window: ({ over }, sides) => {
    const ones = sides.map(() => 1);
    return over === 'channels' && sides.length > 0
      ? { kernel: ones, stride: ones, dilation: ones, padding: sides.map(() => [0, 0]) }
      : null;
  },
  formulas: ({ units, bias, over }, incoming) => {
    const { type, sides } = onlyShape(incoming);
    const all = sides.map(({ id }) => ref(id));
    const places = over === 'channels' ? all.slice(0, -1) : [];
    return {
      type: over === 'channels' ? type : 'vector',
      shape: [...places, num(units)],
      reasons: { side: 'kept-side', last: 'unit-count', weights: 'dense-weights', biases: 'unit-biases' },
      weights: mul(...all.slice(places.length), num(units)),
      biases: bias === false ? num(0) : num(units),
      multiplyAdds: () => mul(...all, num(units)),
    };
  },
  words: [
    {
      label: 'FC',
      words: ['fc', 'dense', 'linear', 'fully connected', 'output'],
      positional: [
        {
          key: 'units',
          form: 'count',
          words: ['units', 'neurons', 'out'],
          units: ['units', 'neurons', 'outputs'],
        },
      ],
      named: [],
      flags: [
        ...biasFlags,
        { key: 'over', value: 'channels', words: ['over channels', 'each place'] },
        { key: 'over', value: 'all', words: ['over all'] },
      ],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['Dense'],
      parameters: ['units', 'activation', 'use_bias'],
      ignored: kerasIgnored,
      read: (given) => [
        // Where the input is a vector, this is dropped again: it says nothing then.
        {
          written: {
            type: 'dense',
            units: given.needed('units'),
            bias: kerasBias(given),
            over: 'channels',
          },
        },
        ...activated(given),
      ],
    },
  ],
  pytorch: [
    {
      names: ['Linear'],
      parameters: ['in_features', 'out_features', 'bias'],
      read: (given) => [
        {
          written: {
            type: 'dense',
            units: given.needed('out_features'),
            bias: torchBias(given),
            over: 'channels',
          },
          expects: expected(given, 'in_features'),
        },
      ],
    },
  ],
  arithmetic: weightedSum('weighted-sum', ({ units, bias, over }, shape) => {
    const axis = featureAxis(shape);
    const [batch = 1] = shape;
    const incoming = over === 'channels' ? (shape[axis] ?? 1) : sizeOf(shape.slice(1));
    const output = over === 'channels' ? shape.map((side, i) => (i === axis ? units : side)) : [batch, units];
    // Numbers between one feature of a place and the next, and how many places lie on each side of the axis.
    const step = over === 'channels' ? sizeOf(shape.slice(axis + 1)) : 1;
    const before = over === 'channels' ? sizeOf(shape.slice(0, axis)) : batch;
    return {
      output,
      weight: [units, incoming],
      bias: bias === false ? null : { count: units, of: (at) => Math.floor(at / step) % units },
      products: (visit) => {
        for (let n = 0; n < before; n += 1)
          for (let u = 0; u < units; u += 1)
            for (let place = 0; place < step; place += 1)
              for (let i = 0; i < incoming; i += 1)
                visit((n * units + u) * step + place, u * incoming + i, (n * incoming + i) * step + place);
      },
    };
  }),
};
