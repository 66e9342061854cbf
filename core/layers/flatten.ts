import { z } from 'zod';
import { mul, num, ref } from '../expr/expr.ts';
import { onlyShape, type Layer } from './layer.ts';

export const flattenSchema = z.strictObject({ type: z.literal('flatten'), name: z.string().min(1).max(60).optional() });
export type Flatten = z.infer<typeof flattenSchema>;

/** A map read out as a vector of height·width·channels numbers. No parameters. Chollet et al., Keras `Flatten`. */
export const flatten: Layer<Flatten> = {
  title: 'Flatten',
  source: 'Keras, Flatten',
  label: ({ name }) => name ?? 'FLATTEN',
  window: () => null,
  formulas: (_entry, incoming) => ({ type: 'vector', shape: [mul(...onlyShape(incoming).sides.map(({ id }) => ref(id)))], weights: num(0), biases: num(0), multiplyAdds: () => num(0) }),
};
