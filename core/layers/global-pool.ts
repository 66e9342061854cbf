import { windowed } from './layer-reasons.ts';
import { z } from 'zod';
import { num, ref } from '../expr/expr.ts';
import { sizeOf } from '../tensor/tensor.ts';
import { onlyShape, type Layer, type LayerDefinition } from './layer.ts';
import { mapSides } from './window.ts';
import { maxOver, meanOver, type Windows } from './pool-windows.ts';
import { kerasGlobalPool } from './pool-calls.ts';
import { noFields } from './listing/spelling.ts';

const entry = { name: z.string().min(1).max(60).optional() };
export const globalMaxPoolSchema = z.strictObject({ type: z.literal('global-max-pool'), ...entry });
export type GlobalMaxPool = z.infer<typeof globalMaxPoolSchema>;
export const globalAveragePoolSchema = z.strictObject({ type: z.literal('global-average-pool'), ...entry });
export type GlobalAveragePool = z.infer<typeof globalAveragePoolSchema>;

const shared: Pick<Layer<GlobalMaxPool | GlobalAveragePool>, 'source' | 'window' | 'formulas'> = {
  source: 'Lin, Chen & Yan 2014, §3.2',
  window: (_entry, sides) => {
    const kernel = sides.filter((side) => side !== null);
    return kernel.length < sides.length
      ? null
      : {
          kernel,
          stride: kernel.map(() => 1),
          dilation: kernel.map(() => 1),
          padding: kernel.map(() => [0, 0]),
        };
  },
  formulas: (_entry, incoming, where) => ({
    type: 'vector',
    shape: [ref(mapSides(onlyShape(incoming), where).channels.id)],
    reasons: { ...windowed, last: 'map-mean' },
    weights: num(0),
    biases: num(0),
    multiplyAdds: () => num(0),
  }),
};
const whole = (spatial: readonly number[]): Windows => ({
  sides: [],
  cells: [Array.from({ length: sizeOf(spatial) }, (_, cell) => cell)],
});

/** The largest number of each channel: a vector of C numbers (Keras GlobalMaxPooling2D). */
export const globalMaxPool: LayerDefinition<typeof globalMaxPoolSchema> = {
  schema: globalMaxPoolSchema,
  ...shared,
  title: 'Global max pooling',
  label: ({ name }) => name ?? 'GMP',
  words: [{ label: 'GMP', words: ['gmp', 'global max pool', 'global max pooling'], ...noFields }],
  keras: [kerasGlobalPool('global-max-pool', 'Max', 'Max')],
  pytorch: { none: 'torch.nn writes it as AdaptiveMaxPool2d(1) and Flatten()' },
  arithmetic: maxOver((_entry, spatial) => whole(spatial)),
};

/**
 * The mean of each channel: a vector of C numbers (Keras GlobalAveragePooling2D). Lin, Chen & Yan, "Network
 * In Network", ICLR 2014, §3.2.
 */
export const globalAveragePool: LayerDefinition<typeof globalAveragePoolSchema> = {
  schema: globalAveragePoolSchema,
  ...shared,
  title: 'Global average pooling',
  label: ({ name }) => name ?? 'GAP',
  words: [
    {
      label: 'GAP',
      words: ['gap', 'global average pool', 'global avg pool', 'global average pooling', 'global pool'],
      ...noFields,
    },
  ],
  keras: [kerasGlobalPool('global-average-pool', 'Average', 'Avg')],
  pytorch: { none: 'torch.nn writes it as AdaptiveAvgPool2d(1) and Flatten()' },
  arithmetic: meanOver((_entry, spatial) => whole(spatial)),
};
