import { z } from 'zod';
import { decisionSchema } from '../paper/decisions.ts';
import { questionIdSchema } from './session.ts';
import { documentKeySchema } from './shelf.ts';

/** A reason may still be missing. */
const unfinishedSchema = z.record(
  questionIdSchema,
  z.record(z.string().max(120), decisionSchema.extend({ reason: z.string().max(1000) })),
);
export const keyDraftSchema = z.strictObject({ base: unfinishedSchema, decisions: unfinishedSchema });
export const keepKeyDraftSchema = z.strictObject({
  key: documentKeySchema,
  /** null: nothing is left to keep. */
  draft: keyDraftSchema.nullable(),
});
