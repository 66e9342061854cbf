import { z } from 'zod';
import { optimizerNames } from '../../optimizers/index.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';

export const updateRuleSchema = z.strictObject({
  kind: z.literal('update-rule'),
  optimizer: z.enum(optimizerNames),
  parameter: z
    .string()
    .regex(/^[A-Za-z]$/, 'must be one letter, e.g. w')
    .default('w'),
  /** The gradient is that of a batch of this many samples (a letter); absent: of one sample. */
  batch: z.strictObject({ samples: z.literal('m') }).optional(),
  /** With weight decay, as a penalty or decoupled, by the convention. AdamW has its own. */
  weightDecay: z.literal(true).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type UpdateRuleProblem = z.infer<typeof updateRuleSchema>;
