import { z } from 'zod';
import {
  activationNames,
  activationParameterSchema,
  isGroupwise,
  type EntrywiseName,
} from '../../layers/activations.ts';
import { adaptiveAveragePoolSchema, adaptiveMaxPoolSchema } from '../../layers/adaptive-pool.ts';
import { averagePoolSchema } from '../../layers/average-pool.ts';
import { convolutionSchema } from '../../layers/convolution.ts';
import { globalAveragePoolSchema, globalMaxPoolSchema } from '../../layers/global-pool.ts';
import { maxPoolSchema } from '../../layers/max-pool.ts';
import { transposedConvolutionSchema } from '../../layers/transposed-convolution.ts';
import { upsampleSchema } from '../../layers/upsample.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema } from '../../document/quantity.ts';
import { arraySchema } from './arrays.ts';

const entrywise = activationNames.filter((name): name is EntrywiseName => !isGroupwise(name));

/** The numbers of a convolution. The kernel gives its own size and the numbers of filters and channels. */
const numbers = {
  /**
   * [row][column]; [filter][row][column] over one channel, or [channel][row][column] of one filter; or
   * [filter][channel][row][column]. For a transposed convolution [channel][filter]…
   */
  kernel: arraySchema,
  /** One number, or one for each filter. Absent: no bias. */
  bias: z
    .union([quantitySchema, z.array(quantitySchema).min(1).max(64).readonly()], {
      error: 'give a number, or a list with one number for each filter',
    })
    .optional(),
};
const stageSchema = z.discriminatedUnion('type', [
  convolutionSchema.omit({ kernel: true, filters: true, bias: true }).extend(numbers),
  transposedConvolutionSchema.omit({ kernel: true, filters: true, bias: true }).extend(numbers),
  z.strictObject({
    type: z.literal('activation'),
    function: z.enum(entrywise as [EntrywiseName, ...EntrywiseName[]]),
    parameter: activationParameterSchema.optional(),
  }),
  maxPoolSchema,
  averagePoolSchema,
  globalMaxPoolSchema,
  globalAveragePoolSchema,
  adaptiveMaxPoolSchema,
  adaptiveAveragePoolSchema,
  upsampleSchema,
]);
export type StageEntry = z.infer<typeof stageSchema>;

export const convolutionProblemSchema = z
  .strictObject({
    kind: z.literal('convolution'),
    /**
     * [row][column] or [channel][row][column]; for one direction [column], for three
     * [channel][depth][row][column].
     */
    input: arraySchema,
    /**
     * The number of directions, where the depth of the lists is ambiguous: [channel][column] has one. Absent:
     * 1, 2, 2, 3 for lists one to four deep.
     */
    directions: z.int().min(1).max(3).optional(),
    layers: z.array(stageSchema).min(1).max(6),
    /** The backward pass begins with this gradient ∂L/∂output … */
    gradient: arraySchema.optional(),
    /**
     * … or with a loss: the sum of the output, or the squared error against a target map. Without either,
     * there is no backward pass.
     */
    loss: z
      .discriminatedUnion('name', [
        z.strictObject({ name: z.literal('sum') }),
        z.strictObject({ name: z.literal('squared-error'), target: arraySchema }),
      ])
      .optional(),
    conventions: conventionChoicesSchema.optional(),
  })
  .refine(
    ({ gradient, loss }) => gradient === undefined || loss === undefined,
    'give a gradient or a loss, not both',
  );
export type ConvolutionProblem = z.infer<typeof convolutionProblemSchema>;
