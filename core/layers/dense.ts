import { z } from 'zod';
import { mul, num, ref } from '../expr/expr.ts';
import { sizeOf } from '../tensor/tensor.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
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
});
export type Dense = z.infer<typeof denseSchema>;

/**
 * Fully connected: y = W·x + b with W of shape [units, inputs]: for each unit one weight for every input
 * number and one bias. A map is flattened first. Goodfellow et al. 2016, §6.1.
 */
export const dense: LayerDefinition<typeof denseSchema> = {
  schema: denseSchema,
  title: 'Fully connected',
  source: 'Goodfellow et al. 2016, §6.1',
  label: ({ name, units }) => name ?? `FC-${units}`,
  window: () => null,
  formulas: ({ units, bias }, incoming) => ({
    type: 'vector',
    shape: [num(units)],
    weights: mul(...onlyShape(incoming).sides.map(({ id }) => ref(id)), num(units)),
    biases: bias === false ? num(0) : num(units),
    multiplyAdds: () => mul(...onlyShape(incoming).sides.map(({ id }) => ref(id)), num(units)),
  }),
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
      flags: biasFlags,
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['Dense'],
      parameters: ['units', 'activation', 'use_bias'],
      ignored: kerasIgnored,
      read: (given) => [
        { written: { type: 'dense', units: given.needed('units'), bias: kerasBias(given) } },
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
          written: { type: 'dense', units: given.needed('out_features'), bias: torchBias(given) },
          expects: expected(given, 'in_features'),
        },
      ],
    },
  ],
  arithmetic: weightedSum(({ units, bias }, [batch = 1, ...rest]) => {
    const incoming = sizeOf(rest);
    return {
      output: [batch, units],
      weight: [units, incoming],
      bias: bias === false ? null : { count: units, of: (output) => output % units },
      products: (visit) => {
        for (let n = 0; n < batch; n += 1)
          for (let u = 0; u < units; u += 1)
            for (let i = 0; i < incoming; i += 1) visit(n * units + u, u * incoming + i, n * incoming + i);
      },
    };
  }),
};
