import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';
import {
  activationNames,
  activationParameters,
  activationParameterSchema,
} from '../../layers/activations.ts';

export const vectorActivationSchema = z.strictObject({
  kind: z.literal('vector-activation'),
  function: z.enum(activationNames),
  /** Of an activation that has one: the slope of a leaky ReLU or PReLU below 0, the α of ELU. */
  parameter: activationParameterSchema.optional(),
  vector: z.array(quantitySchema).min(1).max(1000),
  /**
   * `name`: also ask for the function's name. `jacobian`: also ask for the slope of every output by every entry.
   */
  asks: z.strictObject({ name: z.boolean().optional(), jacobian: z.boolean().optional() }).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type VectorActivationProblem = z.infer<typeof vectorActivationSchema>;

/** A Jacobian with more rows is too large to work by hand. */
const MOST_ROWS = 12;

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ function: name, parameter, vector, asks }: VectorActivationProblem): void {
  if (parameter !== undefined && !activationParameters[name])
    throw problemError(
      'parameter',
      `${name} has no parameter`,
      `leave it out, or use ${Object.keys(activationParameters).join(', ')}`,
    );
  if (asks?.jacobian === true && vector.length > MOST_ROWS)
    throw problemError(
      'asks.jacobian',
      `a Jacobian of ${vector.length} × ${vector.length}`,
      `ask for it of at most ${MOST_ROWS} entries`,
    );
}
