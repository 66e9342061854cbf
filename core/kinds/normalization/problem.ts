import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema } from '../../document/quantity.ts';

/** The limit on the numbers of an input: more are not worked by hand. */
export const MOST_NUMBERS = 256;
const arraySchema = z.union(
  [
    z.array(quantitySchema).min(1),
    z.array(z.array(quantitySchema).min(1)).min(1),
    z.array(z.array(z.array(quantitySchema).min(1)).min(1)).min(1),
  ],
  { error: 'give numbers as a list, a list of rows, or a list of lists of rows' },
);
/** One number for all channels, or one for each. */
const eachSchema = z.union([quantitySchema, z.array(quantitySchema).min(1).max(MOST_NUMBERS)], {
  error: 'give one number, or one for each channel as a list',
});

export const normalizationMethods = ['batch', 'layer', 'group', 'instance', 'rms'] as const;

export const normalizationSchema = z.strictObject({
  kind: z.literal('normalization'),
  method: z.enum(normalizationMethods),
  /**
   * A list: one feature of several samples (batch), the features of one sample (layer, group, rms), or the
   * positions of one channel (instance). Rows: one row for each sample, with its channels or features as
   * columns; for `instance` one row for each channel. Lists of rows: sample, channel, position; for `layer`
   * and `rms` sample, position, feature.
   */
  input: arraySchema,
  /** The number of groups of channels, for `group`. */
  groups: z.int().min(1).max(MOST_NUMBERS).optional(),
  /** γ and β (RMSNorm has no β). Without both, the normalized numbers are the output. */
  gamma: eachSchema.optional(),
  beta: eachSchema.optional(),
  epsilon: quantitySchema.default('1e-5'),
  /** For `batch`: whether the statistics are those of the batch or the running ones. */
  mode: z.enum(['training', 'inference']).default('training'),
  /**
   * For `batch`: the running statistics of earlier batches, and the weight of an update (convention
   * `running-momentum`).
   */
  running: z
    .strictObject({ mean: eachSchema, variance: eachSchema, momentum: quantitySchema.default('0.1') })
    .optional(),
  /** ∂L/∂y in the form of the input: the question continues with the backward pass. */
  outputGradient: arraySchema.optional(),
  /** Ids of the steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(1000).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type NormalizationProblem = z.infer<typeof normalizationSchema>;
