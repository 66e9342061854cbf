import { z } from 'zod';
import { activationNames, activationParameterSchema } from '../../layers/activations.ts';
import { lossNames } from '../../losses/index.ts';
import { penaltyNames } from '../../losses/penalties.ts';
import { numberSchema, settingsShape } from '../../losses/settings.ts';
import { optimizerSchema } from '../../optimizers/index.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { isOrdinaryName, ORDINARY_NAME, quantitySchema } from '../../document/quantity.ts';

const idSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_]{0,30}$/,
    'must be a letter followed by letters, digits or underscores, e.g. w1',
  )
  .refine(isOrdinaryName, ORDINARY_NAME);
const numbersSchema = z.record(idSchema, quantitySchema);

/** A network with more weights than this cannot be worked by hand in any notation. */
const MOST_WEIGHTS = 50_000;
const MOST_IN_A_LAYER = 1000;

const layerSchema = z.strictObject({
  units: z.int().min(1).max(MOST_IN_A_LAYER),
  activation: z.enum(activationNames),
  parameter: activationParameterSchema.optional(),
  /** Shape [units, inputs of the layer]. */
  weights: z.array(z.array(quantitySchema).min(1).max(MOST_IN_A_LAYER)).min(1).max(MOST_IN_A_LAYER),
  /** One for each unit; absent: units without bias. */
  biases: z.array(quantitySchema).min(1).max(MOST_IN_A_LAYER).optional(),
});

/**
 * Dropout with given masks, since random choices cannot be worked by hand: ã = r·a/(1 − p), r being 0 where the
 * unit is dropped. Srivastava et al., "Dropout", JMLR 15, 2014, §4; the scaling and what p means are the
 * conventions `dropout-scaling` and `dropout-rate`.
 */
const dropoutSchema = z.strictObject({
  rate: z.number().gt(0).lt(1),
  /** The units that may be dropped; every hidden unit when absent. */
  units: z.array(z.string().max(31)).min(1).max(2000).optional(),
  /** The units dropped in each pass, in the order of computation: one list for all passes, or one for each. */
  dropped: z
    .array(z.array(z.string().max(31)).max(2000))
    .min(1)
    .max(2000),
});
export type Dropout = z.infer<typeof dropoutSchema>;

/**
 * A penalty on parameters in addition to the loss: J = L + R(w), ∂J/∂w = ∂L/∂w + ∂R/∂w. It is added once for
 * each update, whatever the number of samples, and by default applies to weights only. Goodfellow et al. 2016, eq. 7.1 and the
 * remark below it on biases.
 */
const penaltiesSchema = z
  .array(
    z.strictObject({
      name: z.enum(penaltyNames),
      strength: quantitySchema,
      parameters: z.array(z.string().max(31)).min(1).max(50_000).optional(),
    }),
  )
  .min(1)
  .max(penaltyNames.length);
export type Penalties = z.infer<typeof penaltiesSchema>;

/**
 * A network in one of two forms. Wired: `parameters`, `units` and `edges`, every quantity by its name on
 * paper. In layers: `layers`, each fully connected to the one before, with a matrix of weights; unit 3 of
 * layer 2 is then `h2_3`, its weight from unit 1 before it `w2_3_1`, its bias `b2_3`. One sample (`inputs`
 * and `targets`) or several (`samples`).
 */
export const scalarNetSchema = z.strictObject({
  kind: z.literal('scalar-net'),
  inputs: numbersSchema.optional(),
  targets: numbersSchema.optional(),
  samples: z
    .array(z.strictObject({ inputs: numbersSchema, targets: numbersSchema }))
    .min(1)
    .max(200)
    .optional(),
  /** Weights and biases, in the order they are updated. */
  parameters: numbersSchema.optional(),
  units: z
    .array(
      z.strictObject({
        id: idSchema,
        activation: z.enum(activationNames),
        /** Of an activation that has one: the slope of a leaky ReLU or PReLU below 0, the α of ELU. */
        parameter: activationParameterSchema.optional(),
        bias: idSchema.optional(),
        /**
         * Names on paper. By default unit `h1` has sum `z1` and output `a1`; unit `o1` has sum `z_o1` and
         * output `o1`.
         */
        sum: idSchema.optional(),
        output: idSchema.optional(),
      }),
    )
    .min(1)
    .max(2000)
    .optional(),
  /**
   * `from` is an input or a unit, `to` a unit. Several edges may share a weight.
   */
  edges: z
    .array(z.strictObject({ from: idSchema, to: idSchema, weight: idSchema }))
    .min(1)
    .max(MOST_WEIGHTS)
    .optional(),
  layers: z.array(layerSchema).min(1).max(10_000).optional(),
  /**
   * `targets`: the target of each output unit. Without it, the units of the last of `layers` are compared with
   * the targets in order.
   */
  loss: z.strictObject({
    name: z.enum(lossNames),
    targets: z.record(idSchema, idSchema).optional(),
    /** For the losses that have settings: `delta` of the Huber loss, `margin` of a hinge. */
    ...settingsShape(numberSchema),
  }),
  penalties: penaltiesSchema.optional(),
  dropout: dropoutSchema.optional(),
  /** Absent: the question ends with the gradients. */
  optimizer: optimizerSchema.optional(),
  /**
   * The training goes on from here: the updates that were made before, which count in bias corrections, and the state
   * of the optimizer by quantity and parameter, `{ "v": { "w1": 0.1 } }`; what is left out starts as ever.
   */
  from: z
    .strictObject({
      updates: z.int().min(0).max(100_000_000).default(0),
      state: z
        .record(z.string().max(20).refine(isOrdinaryName, ORDINARY_NAME), z.record(idSchema, quantitySchema))
        .optional(),
    })
    .optional(),
  /** Number of passes over all samples, in their order; 1 when absent. */
  epochs: z.int().min(1).max(1000).optional(),
  /** Samples for each update; all of them when absent, 1 for an update after every sample. */
  batchSize: z.int().min(1).max(200).optional(),
  conventions: conventionChoicesSchema.optional(),
  /** The steps that are asked for; all computed steps when absent. */
  asks: z.array(z.string().max(80)).min(1).max(500).optional(),
});
export type ScalarNetProblem = z.infer<typeof scalarNetSchema>;
export type Numbers = z.infer<typeof numbersSchema>;
export type UnitEntry = NonNullable<ScalarNetProblem['units']>[number];
export type EdgeEntry = NonNullable<ScalarNetProblem['edges']>[number];
