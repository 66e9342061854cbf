import { z } from 'zod';
import { num, ref } from '../expr/expr.ts';
import { onlyShape, type Layer } from './layer.ts';

export const activationSchema = z.strictObject({
  type: z.literal('activation'),
  name: z.string().min(1).max(60).optional(),
  function: z.enum(['relu', 'sigmoid', 'tanh', 'softmax']),
});
export type Activation = z.infer<typeof activationSchema>;

/** A function of every entry: shape unchanged, no parameters. Goodfellow et al. 2016, §6.3. */
export const activation: Layer<Activation> = {
  title: 'Activation',
  source: 'Goodfellow et al. 2016, §6.3',
  label: ({ name, function: fn }) => name ?? fn.toUpperCase(),
  window: () => null,
  formulas: (_entry, incoming) => {
    const { type, sides } = onlyShape(incoming);
    return { type, shape: sides.map(({ id }) => ref(id)), weights: num(0), biases: num(0), multiplyAdds: () => num(0) };
  },
};
