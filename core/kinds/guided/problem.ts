import { z } from 'zod';
import { quantitySchema } from '../../document/quantity.ts';
import { boxesSchema, nameSchema } from './boxes-schema.ts';

export const guidedSchema = z.strictObject({
  kind: z.literal('guided'),
  /** Numbers that answers may be worked from: one number, a column `[1, 2]`, or rows `[[1, 2], [3, 4]]`. */
  givens: z
    .record(
      nameSchema,
      z.union([
        quantitySchema,
        z.array(quantitySchema).min(1).max(12),
        z.array(z.array(quantitySchema).min(1).max(12)).min(1).max(12),
      ]),
    )
    .optional(),
  boxes: boxesSchema,
});
export type GuidedProblem = z.infer<typeof guidedSchema>;
