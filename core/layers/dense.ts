import { z } from 'zod';
import { mul, num, ref } from '../expr/expr.ts';
import { sizeOf } from '../tensor/tensor.ts';
import { onlyShape, type Layer } from './layer.ts';
import { weightedSum } from './weighted-sum.ts';
import { positiveSchema } from './window.ts';

/** `bias` absent: true. */
export const denseSchema = z.strictObject({
  type: z.literal('dense'),
  name: z.string().min(1).max(60).optional(),
  units: positiveSchema,
  bias: z.boolean().optional(),
});
export type Dense = z.infer<typeof denseSchema>;

/**
 * Fully connected: every unit has one weight for each number that reaches it (a map is flattened first) and
 * one bias: y = W·x + b, W of shape [units, inputs]. Goodfellow et al. 2016, §6.1.
 */
export const dense: Layer<Dense> = {
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
