import { z } from 'zod';
import { problemError } from '../errors.ts';
import { ref } from '../expr/expr.ts';
import type { LayerDefinition } from './layer.ts';
import {
  affineSchema,
  channelsOf,
  normalizationEntry,
  normalizationFormulas,
  ownStatistics,
} from './normalization.ts';
import { groupingOf, type Grouping } from './normalize.ts';
import { positiveSchema } from './window.ts';
import { kerasAffine, kerasAffineIgnored, kerasAxis, kerasEpsilon } from './listing/keras-arguments.ts';
import { expected } from './listing/pytorch-arguments.ts';
import { affineFlags, epsilonField, groupsField } from './listing/spelling.ts';

export const groupNormSchema = z.strictObject({
  type: z.literal('group-norm'),
  ...normalizationEntry,
  affine: affineSchema.default(true),
  groups: positiveSchema,
});
export type GroupNorm = z.infer<typeof groupNormSchema>;

/** Groups neighbouring channels of each sample with all their positions; arrays are [batch, channels, …]. */
export function groupGrouping(shape: readonly number[], groups: number): Grouping {
  const size = (shape[1] ?? 1) / groups;
  return groupingOf(
    shape,
    ([sample = 0, channel = 0]) => `${sample},${Math.floor(channel / size)}`,
    ([, channel = 0]) => channel,
  );
}

export function checkGroups(channels: number, groups: number, where: string): void {
  if (channels % groups !== 0)
    throw problemError(
      where,
      `${channels} channels do not divide into ${groups} equal groups`,
      `use a number of groups that divides ${channels}`,
    );
}

/**
 * Group normalization: y = γ·(x − μ)/√(σ² + ε) + β with the mean and the biased variance of a group of
 * channels of one sample. γ and β for each channel. With one group it is layer normalization over the whole
 * sample, with one group a channel instance normalization. Wu & He, "Group Normalization", ECCV 2018, eq. 1,
 * 2 and 7.
 */
export const groupNorm: LayerDefinition<typeof groupNormSchema> = {
  schema: groupNormSchema,
  title: 'Group normalization',
  source: 'Wu & He 2018, eq. 7',
  label: ({ name, groups }) => name ?? `GN-${groups}`,
  window: () => null,
  formulas: ({ affine, groups }, incoming, where) => {
    const channels = channelsOf(incoming);
    checkGroups(channels.value, groups, where);
    return normalizationFormulas(incoming, affine, ref(channels.id));
  },
  words: [
    {
      label: 'GN',
      words: ['gn', 'group norm', 'group normalization'],
      positional: [groupsField],
      named: [epsilonField],
      flags: affineFlags,
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['GroupNormalization'],
      parameters: ['groups', 'axis', 'epsilon', 'center', 'scale'],
      ignored: kerasAffineIgnored,
      read: (given) => {
        const groups = given.count('groups') ?? 32;
        const common = { epsilon: kerasEpsilon(given), affine: kerasAffine(given) };
        // Keras: "if groups is set to -1, this becomes instance normalization".
        return [
          {
            written:
              groups === -1
                ? { type: 'instance-norm', ...common }
                : { type: 'group-norm', groups, ...common },
            expects: kerasAxis(given),
          },
        ];
      },
    },
  ],
  pytorch: [
    {
      names: ['GroupNorm'],
      parameters: ['num_groups', 'num_channels', 'eps', 'affine'],
      read: (given) => [
        {
          written: {
            type: 'group-norm',
            groups: given.needed('num_groups'),
            epsilon: given.number('eps'),
            affine: given.flag('affine'),
          },
          expects: expected(given, 'num_channels'),
        },
      ],
    },
  ],
  arithmetic: ownStatistics<GroupNorm>(
    ({ groups }, shape) => groupGrouping(shape, groups),
    (_entry, shape) => [shape[1] ?? 1],
  ),
};
