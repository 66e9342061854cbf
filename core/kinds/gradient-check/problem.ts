import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema, quantityValue } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';
import { variableSchema } from '../typed-function.ts';

export const gradientCheckSchema = z.strictObject({
  kind: z.literal('gradient-check'),
  /** As typed: `w^3`, `sigmoid(w*x)`. */
  function: z.string().min(1).max(300),
  /** The point. Every variable is nudged. */
  at: z.record(variableSchema, quantitySchema),
  /** The nudge h. */
  nudge: quantitySchema.default(0.01),
  /** two-sided: (f(w + h) − f(w − h))/(2h) · one-sided: (f(w + h) − f(w))/h. */
  form: z.enum(['two-sided', 'one-sided']).default('two-sided'),
  /** A gradient that is to be checked, by variable; absent: the derivative of the function itself. */
  claimed: z.record(variableSchema, quantitySchema).optional(),
  conventions: conventionChoicesSchema.optional(),
  /** The steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(100).optional(),
});
export type GradientCheckProblem = z.infer<typeof gradientCheckSchema>;

const MOST_VARIABLES = 6;

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ at, nudge, claimed = {} }: GradientCheckProblem): void {
  const variables = Object.keys(at);
  if (variables.length === 0 || variables.length > MOST_VARIABLES)
    throw problemError('at', `${variables.length} variables`, `give 1 to ${MOST_VARIABLES}`);
  if (quantityValue(nudge) <= 0) throw problemError('nudge', `found ${nudge}`, 'give a small number above 0');
  const unknown = Object.keys(claimed).find((name) => !variables.includes(name));
  if (unknown !== undefined)
    throw problemError(`claimed.${unknown}`, 'is no variable', `variables are ${variables.join(', ')}`);
}
