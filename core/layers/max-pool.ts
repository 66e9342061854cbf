import { z } from 'zod';
import type { LayerDefinition } from './layer.ts';
import { poolEntry, pooling, poolLabel, poolWindows } from './pooling.ts';
import { sidesSchema } from './window.ts';
import { maxOver } from './pool-windows.ts';
import { kerasPool, poolFields, torchPool } from './pool-calls.ts';
import { dilationField } from './listing/spelling.ts';

/** `dilation`: distance between neighbouring cells of the window. Absent: 1. */
export const maxPoolSchema = z.strictObject({
  type: z.literal('max-pool'),
  ...poolEntry,
  dilation: sidesSchema.optional(),
});
export type MaxPool = z.infer<typeof maxPoolSchema>;

/** The largest entry of each window. Zhou & Chellappa 1988; Dumoulin & Visin 2016, §3. */
export const maxPool: LayerDefinition<typeof maxPoolSchema> = {
  schema: maxPoolSchema,
  ...pooling,
  title: 'Max pooling',
  label: (pool) => poolLabel('POOL', pool),
  words: [
    {
      label: 'POOL',
      words: ['pool', 'pooling', 'max pool', 'max pooling', 'mp'],
      ...poolFields,
      named: [...poolFields.named, dilationField],
    },
  ],
  keras: [
    kerasPool('max-pool', [
      'MaxPooling2D',
      'MaxPool2D',
      'MaxPooling1D',
      'MaxPool1D',
      'MaxPooling3D',
      'MaxPool3D',
    ]),
  ],
  pytorch: [
    torchPool(
      'max-pool',
      ['MaxPool2d', 'MaxPool1d', 'MaxPool3d'],
      ['kernel_size', 'stride', 'padding', 'dilation', 'return_indices', 'ceil_mode'],
    ),
  ],
  arithmetic: maxOver((pool, spatial, conventions) =>
    poolWindows(pool, spatial, poolLabel('POOL', pool), conventions),
  ),
};
