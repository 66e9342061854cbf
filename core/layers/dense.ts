import { z } from 'zod';
import { mul, num, ref } from '../expr/expr.ts';
import { onlyShape, type Layer } from './layer.ts';
import { positiveSchema } from './window.ts';

export const denseSchema = z.strictObject({ type: z.literal('dense'), name: z.string().min(1).max(60).optional(), units: positiveSchema });
export type Dense = z.infer<typeof denseSchema>;

/** Fully connected: every unit has one weight for each number that reaches it (a map is flattened first) and one bias. Goodfellow et al. 2016, §6.1. */
export const dense: Layer<Dense> = {
  title: 'Fully connected',
  source: 'Goodfellow et al. 2016, §6.1',
  label: ({ name, units }) => name ?? `FC-${units}`,
  window: () => null,
  formulas: ({ units }, incoming) => ({
    type: 'vector',
    shape: [num(units)],
    weights: mul(...onlyShape(incoming).sides.map(({ id }) => ref(id)), num(units)),
    biases: num(units),
    multiplyAdds: () => mul(...onlyShape(incoming).sides.map(({ id }) => ref(id)), num(units)),
  }),
};
