import { z } from 'zod';
import { mul, num, ref } from '../expr/expr.ts';
import { onlyShape, type Layer } from './layer.ts';
import { checkFits, mapSides, outputSide, paddingSchema, pair, positiveSchema, sidesSchema, sideText, windowSuffix } from './window.ts';

export const conv2dSchema = z.strictObject({
  type: z.literal('conv'),
  name: z.string().min(1).max(60).optional(),
  kernel: sidesSchema,
  filters: positiveSchema,
  stride: sidesSchema.default(1),
  padding: paddingSchema.default(0),
});
export type Conv2d = z.infer<typeof conv2dSchema>;

/**
 * 2-D convolution with N filters of K×K over C channels: sides by `outputSide` (a convolution always drops the incomplete window),
 * K·K·C·N weights, one bias a filter. Dumoulin & Visin 2016, §2.4; LeCun et al., "Gradient-Based Learning Applied to Document Recognition", 1998, §II.
 */
export const conv2d: Layer<Conv2d> = {
  title: 'Convolution',
  source: 'Dumoulin & Visin 2016, §2.4',
  label: (entry) => entry.name ?? `CONV-${sideText(pair(entry.kernel))}-${entry.filters}${windowSuffix(windowOf(entry), [1, 1])}`,
  window: (entry) => windowOf(entry),
  formulas: (entry, incoming, where) => {
    const [height, width, channels] = mapSides(onlyShape(incoming), where);
    const window = windowOf(entry);
    checkFits(height, width, window, where);
    const filters = num(entry.filters);
    return {
      type: 'map',
      shape: [outputSide(height, 0, window, 'floor'), outputSide(width, 1, window, 'floor'), filters],
      weights: mul(num(window.kernel[0]), num(window.kernel[1]), ref(channels.id), filters),
      biases: filters,
      multiplyAdds: (out) => mul(...out.map(ref), num(window.kernel[0]), num(window.kernel[1]), ref(channels.id)),
    };
  },
};

const windowOf = (entry: Conv2d) => ({ kernel: pair(entry.kernel), stride: pair(entry.stride), padding: pair(entry.padding) });
