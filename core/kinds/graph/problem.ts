import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { isOrdinaryName, ORDINARY_NAME, quantitySchema } from '../../document/quantity.ts';

/** Ids of the lines for edges and paths, which no node may take. */
const RESERVED = /^(?:local|path|paths)_\d+$/;
const nameSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_]{0,30}$/,
    'must be a letter followed by letters, digits or underscores, e.g. x1',
  )
  .refine(isOrdinaryName, ORDINARY_NAME)
  .refine(
    (name) => !RESERVED.test(name),
    'must not look like local_1 or path_1, which are reserved for edges and paths',
  );

export const graphSchema = z.strictObject({
  kind: z.literal('graph'),
  inputs: z.record(nameSchema, quantitySchema),
  /**
   * Typed formulas over inputs and earlier nodes: `a*b + c`. Nested operations become nodes of their own, q1,
   * q2, …
   */
  nodes: z
    .array(z.strictObject({ id: nameSchema, formula: z.string().min(1).max(500) }))
    .min(1)
    .max(100),
  /** The node whose gradients are computed; the last one when absent. */
  output: nameSchema.optional(),
  /** Ids of the steps that are asked for; the output and its gradient by every input when absent. */
  asks: z.array(z.string().max(80)).min(1).max(500).optional(),
  /** The quantities whose paths are written out; the inputs when absent. */
  paths: z.enum(['none', 'inputs', 'every node']).optional(),
  /** Significant figures that an answer needs. */
  figures: z.int().min(1).max(10).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type GraphProblem = z.infer<typeof graphSchema>;
