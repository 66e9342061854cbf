import { z } from 'zod';
import { isOrdinaryName, ORDINARY_NAME, quantitySchema } from '../../document/quantity.ts';
import { optimizerSchema } from '../../optimizers/index.ts';
import { scheduleSchema } from '../../optimizers/schedules/index.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
export const variableSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,9}$/, 'must be a letter, perhaps with digits, e.g. w or x1')
  .refine(isOrdinaryName, ORDINARY_NAME);

const MOST_IN_A_BATCH = 100;

/** The source of a run's gradients. */
export const gradientSources = {
  /**
   * As typed: `x^2 + 10*y^2`. Give either this or `gradients`. With `samples` it is the loss of one sample:
   * `(w*x - y)^2/2`.
   */
  objective: z.string().min(1).max(500).optional(),
  /**
   * The values of each sample that the objective uses, by name. Update t takes the next `batchSize` samples,
   * and starts again after the last.
   */
  samples: z.array(z.record(variableSchema, quantitySchema)).min(1).max(MOST_IN_A_BATCH).optional(),
  /** 1 is stochastic gradient descent; absent: all samples at every update. */
  batchSize: z.int().min(1).max(MOST_IN_A_BATCH).optional(),
  /**
   * The gradient at each update, by variable, where the objective is not known: a number, or one number for
   * each sample of the batch.
   */
  gradients: z
    .record(
      variableSchema,
      z
        .array(z.union([quantitySchema, z.array(quantitySchema).min(1).max(MOST_IN_A_BATCH)]))
        .min(1)
        .max(1000),
    )
    .optional(),
};
export const optimizerRunSchema = z.strictObject({
  kind: z.literal('optimizer-run'),
  ...gradientSources,
  start: z.record(variableSchema, quantitySchema),
  optimizer: optimizerSchema,
  /** Optimizers run from the same start for comparison; they have no answer boxes. */
  rivals: z
    .array(
      z.strictObject({
        optimizer: optimizerSchema,
        /** Its form; absent: chosen by the conventions. */
        form: z.string().max(40).optional(),
      }),
    )
    .min(1)
    .max(7)
    .optional(),
  /** How the learning rate changes; absent: it is constant. */
  schedule: scheduleSchema.optional(),
  /**
   * The run goes on from here: the updates that were made before, which count in bias corrections and schedules,
   * and the state of the optimizer by quantity and variable, `{ "m": { "w": 0.1 } }`; what is left out starts as
   * ever.
   */
  from: z
    .strictObject({
      updates: z.int().min(0).max(100_000).default(0),
      state: z
        .record(
          z.string().max(20).refine(isOrdinaryName, ORDINARY_NAME),
          z.record(variableSchema, quantitySchema),
        )
        .optional(),
    })
    .optional(),
  /** Ids of the steps that are asked for, `m_1`, `w_2`, and `f_2`, the objective after update 2; absent: those of the table. */
  asks: z.array(z.string().max(80)).min(1).max(500).optional(),
  /** Number of updates. */
  steps: z.int().min(1).max(1000),
  conventions: conventionChoicesSchema.optional(),
});
export type OptimizerRunProblem = z.infer<typeof optimizerRunSchema>;
