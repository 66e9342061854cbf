import { z } from 'zod';
import { anyOfSchema, ideasSchema } from '../../document/ideas.ts';
import { labLinkSchema } from '../../labs/link.ts';
import { optionIdSchema, tickFields } from '../../document/options.ts';

export const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  options: z
    .array(
      z.strictObject({
        id: optionIdSchema,
        text: z.string().min(1).max(2000),
        correct: z.boolean(),
        /** Why this option is right or wrong. */
        reason: z.string().min(1).max(4000),
        /** An experiment in which it can be tried. */
        lab: labLinkSchema.optional(),
      }),
    )
    .min(2, 'a choice needs at least two options')
    .max(20),
  /** Whether more than one option may be ticked. */
  several: z.boolean().default(false),
  ...tickFields,
  /** A written justification that is asked for as well, with its share of the marks. */
  justification: z
    .strictObject({
      model: z.string().min(1).max(4000),
      ideas: ideasSchema,
      anyOf: anyOfSchema.optional(),
      share: z.number().gt(0).lt(1).default(0.5),
    })
    .optional(),
});
export type ChoiceProblem = z.infer<typeof choiceSchema>;
