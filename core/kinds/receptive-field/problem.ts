import { z } from 'zod';
import { averagePoolSchema } from '../../layers/average-pool.ts';
import { convolutionSchema } from '../../layers/convolution.ts';
import { maxPoolSchema } from '../../layers/max-pool.ts';
import { positiveSchema } from '../../layers/window.ts';
export const receptiveFieldSchema = z.strictObject({
  kind: z.literal('receptive-field'),
  /** [height, width, channels] of the input, for the drawing. */
  input: z.tuple([positiveSchema, positiveSchema, positiveSchema]).optional(),
  /**
   * The layers with windows, in order; the field is that of one unit of the last. A transposed convolution is
   * not allowed: its units have fields of different sizes.
   */
  layers: z
    .array(z.discriminatedUnion('type', [convolutionSchema, maxPoolSchema, averagePoolSchema]))
    .min(1)
    .max(500),
  /**
   * [row, column] of a unit, from 0: asks for the position of its field on the input, and its share in the
   * padding. Needs the input.
   */
  unit: z.tuple([z.int().min(0).max(1_000_000), z.int().min(0).max(1_000_000)]).optional(),
});
export type ReceptiveFieldProblem = z.infer<typeof receptiveFieldSchema>;
