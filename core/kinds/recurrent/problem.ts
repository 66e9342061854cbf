import { z } from 'zod';
import { defaultLoss, lossNames } from '../../losses/index.ts';
import { numberSchema, settingsShape } from '../../losses/settings.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { quantitySchema } from '../../document/quantity.ts';

/** The most time steps, and the most units or inputs. */
export const MOST_STEPS = 30;
export const MOST_UNITS = 8;

const row = z.array(quantitySchema).min(1).max(MOST_UNITS);
/** A number for a 1×1 matrix, a row, or rows. */
export const matrixSchema = z.union([quantitySchema, row, z.array(row).min(1).max(MOST_UNITS)], {
  error: 'must be a number, a row [1, 2], or rows [[1, 2], [3, 4]]',
});
const vectorSchema = z.union([quantitySchema, row], { error: 'must be a number or a list of numbers' });
export const gateSchema = z.strictObject({
  /** The weights of the inputs: one row for each unit. */
  U: matrixSchema,
  /** The weights of the state: one row for each unit. */
  W: matrixSchema,
  b: vectorSchema.optional(),
  /** A second bias, added to the product with W, as in PyTorch. */
  bh: vectorSchema.optional(),
});

export const recurrentSchema = z.strictObject({
  kind: z.literal('recurrent'),
  cell: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('rnn'),
      activation: z.enum(['tanh', 'relu', 'identity']).default('tanh'),
      ...gateSchema.shape,
    }),
    z.strictObject({ type: z.literal('lstm'), i: gateSchema, f: gateSchema, g: gateSchema, o: gateSchema }),
    z.strictObject({ type: z.literal('gru'), r: gateSchema, z: gateSchema, n: gateSchema }),
  ]),
  /** x at each time step, from t = 1. */
  inputs: z.array(vectorSchema).min(1).max(MOST_STEPS),
  /** The state before the first step; 0 when absent. */
  initial: z.strictObject({ h: vectorSchema.optional(), c: vectorSchema.optional() }).optional(),
  /**
   * The target of each time step's state; null where nothing is compared. A shorter list is for the last time
   * steps: a single target is that of the last one.
   */
  targets: z.array(vectorSchema.nullable()).min(1).max(MOST_STEPS),
  loss: z.enum(lossNames).default(defaultLoss(false)),
  /** The settings of the losses that have them: `delta` of the Huber loss, `margin` of a hinge. */
  ...settingsShape(numberSchema),
  conventions: conventionChoicesSchema.optional(),
  /** Ids of the steps that are asked for; the states, the loss and the gradients by the parameters when absent. */
  asks: z.array(z.string().max(80)).min(1).max(500).optional(),
});
export type RecurrentProblem = z.infer<typeof recurrentSchema>;
