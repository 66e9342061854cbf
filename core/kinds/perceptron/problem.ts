import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema, quantityValue } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';

export const MOST_SAMPLES = 16;
export const MOST_INPUTS = 6;
export const MOST_EPOCHS = 50;

export const perceptronSchema = z.strictObject({
  kind: z.literal('perceptron'),
  /** Labels are ±1 (update by η·y·x), or 0 and 1 (update by η·(y − o)·x). */
  samples: z
    .array(
      z.strictObject({
        x: z.array(quantitySchema).min(1).max(MOST_INPUTS),
        y: z.union([z.literal(1), z.literal(-1), z.literal(0)], { error: 'must be 1, −1 or 0' }),
      }),
    )
    .min(1)
    .max(MOST_SAMPLES),
  /** The weights at the start, one for each input; all 0 when absent. */
  weights: z.array(quantitySchema).min(1).max(MOST_INPUTS).optional(),
  /** The bias at the start; `none` for a unit without a bias. */
  bias: z.union([quantitySchema, z.literal('none')]).default(0),
  learningRate: quantitySchema.default(1),
  /** At most so many passes over the samples: it ends with the first pass without a mistake. */
  epochs: z.int().min(1).max(MOST_EPOCHS).default(10),
  conventions: conventionChoicesSchema.optional(),
  /** The steps that are asked for, and `separable`; the sums, the new weights and `separable` when absent. */
  asks: z.array(z.string().max(80)).min(1).max(500).optional(),
});
export type PerceptronProblem = z.infer<typeof perceptronSchema>;

/** Whether the labels are 0 and 1. */
export const isZeroOne = ({ samples }: PerceptronProblem): boolean => samples.some(({ y }) => y === 0);

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ samples, weights, learningRate }: PerceptronProblem): void {
  const inputs = samples[0]?.x.length ?? 0;
  samples.forEach(({ x, y }, s) => {
    if (x.length !== inputs)
      throw problemError(
        `samples[${s}].x`,
        `has ${x.length} inputs where the first sample has ${inputs}`,
        'give every sample the same number of inputs',
      );
    if (y === -1 && samples.some((other) => other.y === 0))
      throw problemError(`samples[${s}].y`, 'found −1 beside 0', 'use the labels 1 and −1, or 1 and 0');
  });
  if (weights && weights.length !== inputs)
    throw problemError(
      'weights',
      `${weights.length} weights for ${inputs} ${inputs === 1 ? 'input' : 'inputs'}`,
      'give one weight for each input; the bias has a field of its own',
    );
  if (quantityValue(learningRate) <= 0)
    throw problemError('learningRate', `found ${learningRate}`, 'give a number above 0, e.g. 1');
}
