import { z } from 'zod';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema, quantityValue } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';

export const MOST_CLASSES = 10;
const countSchema = z.int().min(0).max(1_000_000_000);

export const confusionMatrixSchema = z.strictObject({
  kind: z.literal('confusion-matrix'),
  /**
   * Two classes: the four counts by name. More: one row of counts for each class, actual or predicted by the
   * convention `confusion-axes`.
   */
  counts: z.union(
    [
      z.strictObject({ TP: countSchema, FP: countSchema, FN: countSchema, TN: countSchema }),
      z.array(z.array(countSchema).min(2).max(MOST_CLASSES)).min(2).max(MOST_CLASSES),
    ],
    { error: 'give TP, FP, FN and TN, or a row of counts for each class' },
  ),
  /** The names of the classes, in the order of the rows; for two classes the positive one first. */
  classes: z.array(z.string().min(1).max(30)).min(2).max(MOST_CLASSES).optional(),
  /** β of the F-measure: how many times as much recall counts as precision. */
  beta: quantitySchema.default(1),
  conventions: conventionChoicesSchema.optional(),
  /** The steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(200).optional(),
});
export type ConfusionMatrixProblem = z.infer<typeof confusionMatrixSchema>;

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ counts, classes, beta }: ConfusionMatrixProblem): void {
  const size = Array.isArray(counts) ? counts.length : 2;
  if (Array.isArray(counts)) {
    const odd = counts.findIndex((row) => row.length !== size);
    if (odd >= 0)
      throw problemError(
        `counts[${odd}]`,
        `has ${counts[odd]?.length ?? 0} counts for ${size} classes`,
        'give a square table: one row and one column for each class',
      );
  }
  const total = Array.isArray(counts)
    ? counts.flat().reduce((sum, count) => sum + count, 0)
    : counts.TP + counts.FP + counts.FN + counts.TN;
  if (total === 0) throw problemError('counts', 'no sample was counted', 'give at least one count above 0');
  if (classes && classes.length !== size)
    throw problemError('classes', `${classes.length} names for ${size} classes`, 'name each class once');
  if (quantityValue(beta) <= 0)
    throw problemError('beta', `found ${beta}`, 'give a number above 0, e.g. 1 or 2');
}
