import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import type { LayerDefinition, Window } from './layer.ts';
import { poolEntry, pooling, poolLabel, poolWindows } from './pooling.ts';
import { meanOver } from './pool-windows.ts';
import { kerasPool, poolFields, torchPool } from './pool-calls.ts';

export const averagePoolSchema = z.strictObject({
  type: z.literal('average-pool'),
  ...poolEntry,
  /** Do zeros of the padding count? Absent: by the convention `average-pool-padding`. */
  countPadding: z.boolean().optional(),
});
export type AveragePool = z.infer<typeof averagePoolSchema>;

/**
 * The mean of each window. The convention `average-pool-padding` says whether zeros of the padding count;
 * with 'same', which only TensorFlow and Keras offer for pooling, they do not unless the problem says
 * otherwise. LeCun et al. 1998, §II.B (subsampling); Dumoulin & Visin 2016, §3.
 */
export const averagePool: LayerDefinition<typeof averagePoolSchema> = {
  schema: averagePoolSchema,
  ...pooling,
  title: 'Average pooling',
  label: (pool) => poolLabel('AVGPOOL', pool),
  words: [
    {
      label: 'AVGPOOL',
      words: ['avg pool', 'average pool', 'average pooling', 'mean pool', 'ap'],
      ...poolFields,
      flags: [
        ...poolFields.flags,
        { key: 'countPadding', value: false, words: ['padding left out'] },
        { key: 'countPadding', value: true, words: ['padding counted'] },
      ],
    },
  ],
  keras: [
    kerasPool('average-pool', [
      'AveragePooling2D',
      'AvgPool2D',
      'AveragePooling1D',
      'AvgPool1D',
      'AveragePooling3D',
      'AvgPool3D',
    ]),
  ],
  pytorch: [
    torchPool(
      'average-pool',
      ['AvgPool2d', 'AvgPool1d', 'AvgPool3d'],
      ['kernel_size', 'stride', 'padding', 'ceil_mode', 'count_include_pad'],
    ),
  ],
  arithmetic: meanOver((pool, spatial, conventions) => {
    const { sides, cells, window, padded } = poolWindows(
      pool,
      spatial,
      poolLabel('AVGPOOL', pool),
      conventions,
    );
    return (pool.countPadding ?? paddingCounts(window, conventions))
      ? { sides, cells, counts: padded }
      : { sides, cells };
  }),
};

export function paddingCounts({ same }: Window, conventions: ConventionChoices | undefined): boolean {
  const { choice, stated } = useConvention('average-pool-padding', conventions);
  return choice === 'counted' && (stated || same !== true);
}
