import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema, quantityValue } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';

export const MOST_ENTRIES = 24;

export const gradientClippingSchema = z.strictObject({
  kind: z.literal('gradient-clipping'),
  gradient: z.array(quantitySchema).min(1).max(MOST_ENTRIES),
  /** norm: the whole gradient is scaled to that length at most · value: each entry is cut at ± that size. */
  by: z.enum(['norm', 'value']).default('norm'),
  limit: quantitySchema,
  /** With weights and a learning rate the question continues with the step w ← w − η·ĝ. */
  weights: z.array(quantitySchema).min(1).max(MOST_ENTRIES).optional(),
  learningRate: quantitySchema.optional(),
  conventions: conventionChoicesSchema.optional(),
  /** The steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(100).optional(),
});
export type GradientClippingProblem = z.infer<typeof gradientClippingSchema>;

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ gradient, limit, weights, learningRate }: GradientClippingProblem): void {
  if (quantityValue(limit) <= 0) throw problemError('limit', `found ${limit}`, 'give a number above 0');
  if (gradient.every((entry) => quantityValue(entry) === 0))
    throw problemError('gradient', 'is 0 throughout', 'give a gradient with an entry other than 0');
  if ((weights === undefined) !== (learningRate === undefined))
    throw problemError(
      weights === undefined ? 'weights' : 'learningRate',
      'is missing',
      'give weights and a learning rate, or neither',
    );
  if (weights && weights.length !== gradient.length)
    throw problemError(
      'weights',
      `${weights.length} weights for a gradient of ${gradient.length} entries`,
      'give one for each entry',
    );
}
