import { z } from 'zod';
import { layerSchema } from '../../layers/index.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';

import { inputSchema } from '../../layers/input.ts';

export const cnnTableSchema = z.strictObject({
  kind: z.literal('cnn-table'),
  /** The input first, then the layers in order. */
  layers: z
    .tuple([inputSchema], layerSchema)
    .refine((layers) => layers.length >= 2 && layers.length <= 500, 'give the input and 1 to 499 layers'),
  conventions: conventionChoicesSchema.optional(),
});
export type CnnTableProblem = z.infer<typeof cnnTableSchema>;
