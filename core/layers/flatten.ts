import { rearranging } from './layer-reasons.ts';
import { z } from 'zod';
import { mul, num, ref } from '../expr/expr.ts';
import { sizeOf } from '../tensor/tensor.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import { only } from './weighted-sum.ts';
import { textError } from '../errors.ts';
import { channelsLast, kerasIgnored } from './listing/keras-arguments.ts';
import { noFields } from './listing/spelling.ts';

export const flattenSchema = z.strictObject({
  type: z.literal('flatten'),
  name: z.string().min(1).max(60).optional(),
});
export type Flatten = z.infer<typeof flattenSchema>;

/**
 * Turns a map into a vector of height·width·channels numbers. No parameters. The order is channel by channel,
 * as in PyTorch; Keras, whose channels come last, goes cell by cell, which only permutes the weights of the
 * next layer. Chollet et al., Keras `Flatten`.
 */
export const flatten: LayerDefinition<typeof flattenSchema> = {
  schema: flattenSchema,
  title: 'Flatten',
  source: 'Keras, Flatten',
  label: ({ name }) => name ?? 'FLATTEN',
  window: () => null,
  formulas: (_entry, incoming) => ({
    type: 'vector',
    shape: [mul(...onlyShape(incoming).sides.map(({ id }) => ref(id)))],
    reasons: { ...rearranging, last: 'flat-length' },
    weights: num(0),
    biases: num(0),
    multiplyAdds: () => num(0),
  }),
  words: [{ label: 'FLATTEN', words: ['flatten'], ...noFields }],
  keras: [
    {
      names: ['Flatten'],
      parameters: ['data_format'],
      ignored: kerasIgnored,
      read: (given) => {
        channelsLast(given);
        return [{ written: { type: 'flatten' } }];
      },
    },
  ],
  pytorch: [
    {
      names: ['Flatten'],
      parameters: ['start_dim', 'end_dim'],
      read: (given) => {
        if ((given.number('start_dim') ?? 1) !== 1 || (given.number('end_dim') ?? -1) !== -1)
          throw textError(
            given.call.at,
            'this flattens some of the axes',
            'flatten all but the batch: nn.Flatten()',
          );
        return [{ written: { type: 'flatten' } }];
      },
    },
  ],
  arithmetic: {
    parameters: () => ({}),
    forward: (_entry, inputs) => flat(only(inputs)),
    backward: (_entry, inputs, _parameters, gradient) => ({
      inputs: [{ shape: only(inputs).shape, data: gradient.data }],
      parameters: {},
    }),
    // The output has the step ids of the input: no new step is needed.
    lines: (_entry, inputs) => ({ lines: [], output: flat(only(inputs)) }),
  },
};

const flat = <T extends { readonly shape: readonly number[] }>(of: T): T => ({
  ...of,
  shape: [of.shape[0] ?? 1, sizeOf(of.shape.slice(1))],
});
