import { z } from 'zod';
import { positiveSchema } from './window.ts';

/** The input of a network in a document. */
export const inputSchema = z.strictObject({
  type: z.literal('input'),
  name: z.string().min(1).max(60).optional(),
  /** [length, channels], [height, width, channels] or [depth, height, width, channels] */
  shape: z.array(positiveSchema).min(2).max(4).readonly(),
});
export type Input = z.infer<typeof inputSchema>;
