import { z } from 'zod';
import { anyOfSchema, ideasSchema } from '../../document/ideas.ts';
import { labLinkSchema } from '../../labs/link.ts';

export const shortAnswerSchema = z.strictObject({
  kind: z.literal('short-answer'),
  /** A complete model answer. */
  model: z.string().min(1).max(8000),
  ideas: ideasSchema,
  anyOf: anyOfSchema.optional(),
  /** An experiment in which the model answer can be tried. */
  lab: labLinkSchema.optional(),
});
export type ShortAnswerProblem = z.infer<typeof shortAnswerSchema>;
