import { z } from 'zod';
import type { Shaped } from './layer.ts';
import { positiveSchema } from './window.ts';

/** The input of a network in a document. */
export const inputSchema = z.strictObject({
  type: z.literal('input'),
  name: z.string().min(1).max(60).optional(),
  /** [n], [length, channels], [height, width, channels] or [depth, height, width, channels] */
  shape: z.array(positiveSchema).min(1).max(4).readonly(),
});
export type Input = z.infer<typeof inputSchema>;

/** An input of one side is a vector: the numbers of a table, or the words of a sentence. */
export const inputType = (shape: readonly number[]): Shaped['type'] =>
  shape.length === 1 ? 'vector' : 'map';
