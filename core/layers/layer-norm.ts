import { z } from 'zod';
import { mul, ref } from '../expr/expr.ts';
import { sizeOf } from '../tensor/tensor.ts';
import { onlyShape, type LayerDefinition } from './layer.ts';
import type { Arguments } from './listing/arguments.ts';
import {
  affineSchema,
  type AffineParts,
  channelsOf,
  featureAxis,
  normalizationEntry,
  normalizationFormulas,
  ownStatistics,
} from './normalization.ts';
import { groupingOf, type Grouping } from './normalize.ts';
import { textError } from '../errors.ts';
import { kerasAffine, kerasAffineIgnored, kerasAxis, kerasEpsilon } from './listing/keras-arguments.ts';
import { affineFlags, epsilonField } from './listing/spelling.ts';

export const layerNormSchema = z.strictObject({
  type: z.literal('layer-norm'),
  ...normalizationEntry,
  affine: affineSchema.default(true),
  /**
   * `features`: the features of each position are normalized together, as in transformers and Keras; `all`:
   * all numbers of a sample, as in Ba et al.
   */
  over: z.enum(['features', 'all']).default('features'),
});
export type LayerNorm = z.infer<typeof layerNormSchema>;

/** Each sample by itself (`all`), or each position of it (`features`). */
export function layerGrouping(shape: readonly number[], over: LayerNorm['over']): Grouping {
  const axis = featureAxis(shape);
  if (over === 'features')
    return groupingOf(
      shape,
      (index) => index.filter((_, i) => i !== axis).join(),
      (index) => index[axis] ?? 0,
    );
  const inner = shape.slice(1);
  return groupingOf(
    shape,
    ([sample = 0]) => String(sample),
    ([, ...index]) => index.reduce((flat, at, i) => flat * (inner[i] ?? 1) + at, 0),
  );
}

/** `elementwise_affine=False`: neither γ nor β; `bias=False`: γ alone. */
function torchAffine(given: Arguments): AffineParts | undefined {
  const affine = given.flag('elementwise_affine');
  return affine !== false && given.flag('bias') === false ? 'scale' : affine;
}

/**
 * Layer normalization: y = γ·(x − μ)/√(σ² + ε) + β with the mean and the biased variance of one sample, in
 * training and in inference. One γ and β for each number of a group. Ba, Kiros & Hinton, "Layer
 * Normalization", 2016, eq. 3 and 4.
 */
export const layerNorm: LayerDefinition<typeof layerNormSchema> = {
  schema: layerNormSchema,
  title: 'Layer normalization',
  source: 'Ba, Kiros & Hinton 2016, eq. 3 and 4',
  label: ({ name }) => name ?? 'LN',
  window: () => null,
  formulas: ({ affine, over }, incoming) => {
    const count =
      over === 'features'
        ? ref(channelsOf(incoming).id)
        : mul(...onlyShape(incoming).sides.map(({ id }) => ref(id)));
    return normalizationFormulas(incoming, affine, count);
  },
  words: [
    {
      label: 'LN',
      words: ['ln', 'layer norm', 'layer normalization'],
      positional: [],
      named: [epsilonField],
      flags: [...affineFlags, { key: 'over', value: 'all', words: ['over all'] }],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['LayerNormalization'],
      parameters: ['axis', 'epsilon', 'center', 'scale'],
      ignored: kerasAffineIgnored,
      read: (given) => {
        return [
          {
            written: { type: 'layer-norm', epsilon: kerasEpsilon(given), affine: kerasAffine(given) },
            expects: kerasAxis(given),
          },
        ];
      },
    },
  ],
  pytorch: [
    {
      names: ['LayerNorm'],
      parameters: ['normalized_shape', 'eps', 'elementwise_affine', 'bias'],
      read: (given) => {
        const shape = given.sides('normalized_shape');
        const [features] = typeof shape === 'number' ? [shape] : (shape ?? []);
        if (features === undefined)
          throw textError(
            given.call.at,
            `${given.call.name} has no normalized_shape`,
            'give the number of features, or all sides of the map',
          );
        const over = typeof shape === 'object' && shape.length > 1 ? 'all' : undefined;
        return [
          {
            written: {
              type: 'layer-norm',
              epsilon: given.number('eps'),
              affine: torchAffine(given),
              over,
            },
            expects:
              over === 'all'
                ? null
                : { what: 'normalized_shape', value: features, at: given.at('normalized_shape') },
          },
        ];
      },
    },
  ],
  arithmetic: ownStatistics<LayerNorm>(
    ({ over }, shape) => layerGrouping(shape, over),
    ({ over }, shape) => (over === 'features' ? [shape[featureAxis(shape)] ?? 1] : [sizeOf(shape.slice(1))]),
  ),
};
