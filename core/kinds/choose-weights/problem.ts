import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';

export const MOST_INPUTS = 4;
export const MOST_ROWS = 16;

export const chooseWeightsSchema = z.strictObject({
  kind: z.literal('choose-weights'),
  /** What the unit must answer: 1 where it must fire, 0 where it must not. */
  table: z
    .array(
      z.strictObject({
        x: z.array(quantitySchema).min(1).max(MOST_INPUTS),
        y: z.union([z.literal(0), z.literal(1)], { error: 'must be 0 or 1' }),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
  /** The weights where the question gives them: only the bias is then asked for. */
  weights: z.array(quantitySchema).min(1).max(MOST_INPUTS).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type ChooseWeightsProblem = z.infer<typeof chooseWeightsSchema>;

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ table, weights }: ChooseWeightsProblem): void {
  const inputs = table[0]?.x.length ?? 0;
  const odd = table.findIndex(({ x }) => x.length !== inputs);
  if (odd >= 0)
    throw problemError(
      `table[${odd}].x`,
      `has ${table[odd]?.x.length ?? 0} inputs where the first row has ${inputs}`,
      'give every row the same number of inputs',
    );
  if (weights && weights.length !== inputs)
    throw problemError(
      'weights',
      `${weights.length} weights for ${inputs} inputs`,
      'give one for each input, or leave them out',
    );
}
