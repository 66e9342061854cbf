import { z } from 'zod';
import { problemError } from '../errors.ts';
import { ref } from '../expr/expr.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import {
  affineSchema,
  channelsOf,
  normalizationEntry,
  normalizationFormulas,
  ownStatistics,
} from './normalization.ts';
import { groupingOf, type Grouping } from './normalize.ts';
import { expected } from './listing/pytorch-arguments.ts';
import { affineFlags, epsilonField } from './listing/spelling.ts';

/** `affine` absent: no γ and β, as in PyTorch's `InstanceNorm2d`. */
export const instanceNormSchema = z.strictObject({
  type: z.literal('instance-norm'),
  ...normalizationEntry,
  affine: affineSchema.default(false),
});
export type InstanceNorm = z.infer<typeof instanceNormSchema>;

/** Groups the positions of each channel of each sample; arrays are [batch, channels, …]. */
export const instanceGrouping = (shape: readonly number[]): Grouping =>
  groupingOf(
    shape,
    ([sample = 0, channel = 0]) => `${sample},${channel}`,
    ([, channel = 0]) => channel,
  );

/**
 * Instance normalization: y = γ·(x − μ)/√(σ² + ε) + β with the mean and the biased variance of one channel of
 * one sample over its positions. Ulyanov, Vedaldi & Lempitsky, "Instance Normalization", 2016, eq. 3.
 */
export const instanceNorm: LayerDefinition<typeof instanceNormSchema> = {
  schema: instanceNormSchema,
  title: 'Instance normalization',
  source: 'Ulyanov, Vedaldi & Lempitsky 2016, eq. 3',
  label: ({ name }) => name ?? 'IN',
  window: () => null,
  formulas: ({ affine }, incoming, where) => {
    const { type, sides } = onlyShape(incoming);
    if (type !== 'map')
      throw problemError(
        where,
        `needs a map, but a vector of ${sides[0]?.value ?? 0} reaches it: a channel has one number there, and its variance is 0`,
        'move it before the first fully connected or flatten layer',
      );
    return normalizationFormulas(incoming, affine, ref(channelsOf(incoming).id));
  },
  words: [
    {
      label: 'IN',
      words: ['in', 'instance norm', 'instance normalization'],
      positional: [],
      named: [epsilonField],
      flags: affineFlags,
      fixed: {},
    },
  ],
  keras: { none: 'Keras writes it as GroupNormalization(groups=-1), which group-norm.ts reads' },
  pytorch: [
    {
      names: ['InstanceNorm2d', 'InstanceNorm1d', 'InstanceNorm3d'],
      parameters: ['num_features', 'eps', 'momentum', 'affine', 'track_running_stats'],
      read: (given) => [
        {
          written: { type: 'instance-norm', epsilon: given.number('eps'), affine: given.flag('affine') },
          expects: expected(given, 'num_features'),
        },
      ],
    },
  ],
  arithmetic: ownStatistics<InstanceNorm>(
    (_entry, shape) => instanceGrouping(shape),
    (_entry, shape) => [shape[1] ?? 1],
  ),
};
