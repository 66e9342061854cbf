import { z } from 'zod';
import type { Layer } from './layer.ts';
import { poolEntry, pooling, poolLabel } from './pooling.ts';

export const averagePoolSchema = z.strictObject({ type: z.literal('average-pool'), ...poolEntry });
export type AveragePool = z.infer<typeof averagePoolSchema>;

/** The mean of each window. LeCun et al. 1998, §II.B (subsampling); Dumoulin & Visin 2016, §3. */
export const averagePool: Layer<AveragePool> = { ...pooling, title: 'Average pooling', label: (pool) => poolLabel('AVGPOOL', pool) };
