import { z } from 'zod';
import type { Layer } from './layer.ts';
import { poolEntry, pooling, poolLabel, poolWindows } from './pooling.ts';
import { sidesSchema } from './window.ts';
import { maxOver } from './pool-windows.ts';

/** Cells from one cell of the window to the next: `dilation`. Absent: 1. */
export const maxPoolSchema = z.strictObject({
  type: z.literal('max-pool'),
  ...poolEntry,
  dilation: sidesSchema.optional(),
});
export type MaxPool = z.infer<typeof maxPoolSchema>;

/** The largest entry of each window. Zhou & Chellappa 1988; Dumoulin & Visin 2016, §3. */
export const maxPool: Layer<MaxPool> = {
  ...pooling,
  title: 'Max pooling',
  label: (pool) => poolLabel('POOL', pool),
  arithmetic: maxOver((pool, spatial, conventions) =>
    poolWindows(pool, spatial, poolLabel('POOL', pool), conventions),
  ),
};
