import { z } from 'zod';
import { problemError } from '../../errors.ts';

const countSchema = z.int().min(1).max(1_000_000_000);

export const trainingCountSchema = z.strictObject({
  kind: z.literal('training-count'),
  samples: countSchema,
  batchSize: countSchema,
  epochs: z.int().min(1).max(1_000_000).default(1),
  /** Whether an incomplete last batch is left out. */
  dropLast: z.boolean().default(false),
  /** Batches whose gradients are added up before one update. */
  accumulate: z.int().min(1).max(10_000).default(1),
  /** The steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(50).optional(),
});
export type TrainingCountProblem = z.infer<typeof trainingCountSchema>;

/** The checks that a schema cannot express. Throws ProblemError. */
export function checkProblem({ samples, batchSize, dropLast }: TrainingCountProblem): void {
  if (dropLast && batchSize > samples)
    throw problemError(
      'batchSize',
      `a batch of ${batchSize} from ${samples} samples, and incomplete batches are dropped`,
      'use smaller batches, or keep the last one',
    );
}
