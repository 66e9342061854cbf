import { z } from 'zod';
import { quantitySchema, quantityValue } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';
import { variableSchema } from '../typed-function.ts';

export const quadraticSchema = z.strictObject({
  kind: z.literal('quadratic'),
  /** As typed: `0.4*w^2 + 7*b^2 + 1`, of one or two variables. */
  function: z.string().min(1).max(300),
  /** The point at which the gradient is taken and a run starts. */
  at: z.record(variableSchema, quantitySchema),
  learningRate: quantitySchema.optional(),
  /** Steps of gradient descent from the point. */
  steps: z.int().min(1).max(20).optional(),
  /** The steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(100).optional(),
});
export type QuadraticProblem = z.infer<typeof quadraticSchema>;

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ at, learningRate, steps }: QuadraticProblem): void {
  const count = Object.keys(at).length;
  if (count < 1 || count > 2) throw problemError('at', `${count} variables`, 'give one or two');
  if ((learningRate === undefined) !== (steps === undefined))
    throw problemError(
      learningRate === undefined ? 'learningRate' : 'steps',
      'is missing',
      'give a learning rate and the number of steps, or neither',
    );
  if (learningRate !== undefined && quantityValue(learningRate) <= 0)
    throw problemError('learningRate', `found ${learningRate}`, 'give a number above 0');
}
