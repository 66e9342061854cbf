import { z } from 'zod';
import { useConvention } from '../conventions.ts';
import { num, ref } from '../expr/expr.ts';
import { onlyShape, type Layer, type Window } from './layer.ts';
import { checkFits, checkPadding, mapSides, outputSide, paddingSchema, pair, sidesSchema, sideText, windowSuffix } from './window.ts';

const entry = {
  name: z.string().min(1).max(60).optional(),
  size: sidesSchema,
  /** The size itself when absent. */
  stride: sidesSchema.optional(),
  padding: paddingSchema.default(0),
};
export const maxPool2dSchema = z.strictObject({ type: z.literal('max-pool'), ...entry });
export const averagePool2dSchema = z.strictObject({ type: z.literal('average-pool'), ...entry });
export type Pool2d = z.infer<typeof maxPool2dSchema> | z.infer<typeof averagePool2dSchema>;

/**
 * Pooling over K×K windows, channel by channel: the largest entry or the mean. No parameters. Sides by `outputSide`, rounded by the
 * convention `pool-rounding`. The two poolings have the same shapes, so they share this file. Dumoulin & Visin 2016, §3.
 */
export const pool2d: Layer<Pool2d> = {
  title: 'Pooling',
  source: 'Dumoulin & Visin 2016, §3',
  label: (pool) => pool.name ?? `${pool.type === 'max-pool' ? 'POOL' : 'AVGPOOL'}-${sideText(pair(pool.size))}${windowSuffix(windowOf(pool), pair(pool.size))}`,
  window: (pool) => windowOf(pool),
  formulas: (pool, incoming, where, conventions) => {
    const [height, width, channels] = mapSides(onlyShape(incoming), where);
    const window = windowOf(pool);
    checkPadding(window, where);
    checkFits(height, width, window, where);
    const rounding = useConvention('pool-rounding', conventions).choice;
    return {
      type: 'map',
      shape: [outputSide(height, 0, window, rounding), outputSide(width, 1, window, rounding), ref(channels.id)],
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
};

const windowOf = (pool: Pool2d): Window => ({ kernel: pair(pool.size), stride: pair(pool.stride ?? pool.size), padding: pair(pool.padding) });
