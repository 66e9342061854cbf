import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema } from '../../document/quantity.ts';

const MOST_SIDE = 16;
const rowSchema = z.array(quantitySchema).min(1).max(MOST_SIDE);
const matrixSchema = z.array(rowSchema).min(1).max(MOST_SIDE);

export const attentionProblemSchema = z.strictObject({
  kind: z.literal('attention'),
  /** One row for each position. Give queries, keys and values, or an input and its weights. */
  queries: matrixSchema.optional(),
  keys: matrixSchema.optional(),
  values: matrixSchema.optional(),
  /** X, with Q = X·W_Q, K = X·W_K, V = X·W_V. */
  input: matrixSchema.optional(),
  /** One row for each feature of the input, as in X·W. */
  weights: z.strictObject({ query: matrixSchema, key: matrixSchema, value: matrixSchema }).optional(),
  biases: z
    .strictObject({ query: rowSchema.optional(), key: rowSchema.optional(), value: rowSchema.optional() })
    .optional(),
  /** The output projection after the heads: Y = O·W_O + b_O. */
  output: z.strictObject({ weights: matrixSchema, biases: rowSchema.optional() }).optional(),
  /** The features of queries, keys and values are divided equally among the heads. */
  heads: z.int().min(1).max(MOST_SIDE).default(1),
  /**
   * `causal`: a position sees itself and earlier positions. Rows of 1 (seen) and 0 (masked): a row for each
   * query, a column for each key.
   */
  mask: z
    .union(
      [
        z.enum(['none', 'causal']),
        z
          .array(
            z
              .array(z.union([z.literal(0), z.literal(1)]))
              .min(1)
              .max(MOST_SIDE),
          )
          .min(1)
          .max(MOST_SIDE),
      ],
      { error: 'give "none", "causal", or rows of 0 and 1' },
    )
    .default('none'),
  /** ∂L/∂output in the form of the output: the question continues with the backward pass. */
  outputGradient: matrixSchema.optional(),
  /** Ids of the steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(1000).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type AttentionProblem = z.infer<typeof attentionProblemSchema>;
