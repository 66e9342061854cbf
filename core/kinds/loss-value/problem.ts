import { z } from 'zod';
import { problemError } from '../../errors.ts';
import { losses, lossNames } from '../../losses/index.ts';
import { faultOf, type Loss } from '../../losses/loss.ts';
import { penaltyNames } from '../../losses/penalties.ts';
import { LARGEST_SETTING, settingsOf, settingsShape } from '../../losses/settings.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import { isOrdinaryName, ORDINARY_NAME, quantitySchema, quantityValue } from '../../document/quantity.ts';

export const MOST_OUTPUTS = 100;
export const MOST_SAMPLES = 100;
/** Upper bound on the outputs of all samples together, each of which has its own lines. */
const MOST_NUMBERS = 2000;

const parameterId = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_]{0,9}$/,
    'must be a letter followed by letters, digits or underscores, e.g. w1',
  )
  .refine(isOrdinaryName, ORDINARY_NAME);

export const lossValueSchema = z.strictObject({
  kind: z.literal('loss-value'),
  loss: z.enum(lossNames),
  /** Applied to the outputs of the samples; when absent, the loss compares the outputs themselves. */
  activation: z.enum(['softmax', 'sigmoid']).optional(),
  samples: z
    .array(
      z.strictObject({
        outputs: z.array(quantitySchema).min(1).max(MOST_OUTPUTS),
        /** One for each output; or `class`, counted by the convention `class-index`. */
        targets: z.array(quantitySchema).min(1).max(MOST_OUTPUTS).optional(),
        class: z.int().min(0).max(MOST_OUTPUTS).optional(),
      }),
    )
    .min(1)
    .max(MOST_SAMPLES),
  /** ε of label smoothing: every target becomes (1 − ε)·y + ε/K. */
  labelSmoothing: quantitySchema.optional(),
  /** The settings of the losses that have them: `delta` of the Huber loss, `margin` of a hinge. */
  ...settingsShape(() => quantitySchema),
  /** Parameters that pay a penalty. */
  parameters: z.record(parameterId, quantitySchema).optional(),
  penalties: z
    .array(z.strictObject({ name: z.enum(penaltyNames), strength: quantitySchema }))
    .max(penaltyNames.length)
    .optional(),
  conventions: conventionChoicesSchema.optional(),
  /** The steps that are asked for; the losses and gradients when absent. */
  asks: z.array(z.string().max(80)).min(1).max(500).optional(),
});
export type LossValueProblem = z.infer<typeof lossValueSchema>;

/** Probabilities written on paper are rounded: (0.66, 0.24, 0.1) may miss 1 by this much. */
const ROUNDED_SUM = 0.01;

/**
 * The checks that a schema cannot express. Throws ProblemError at the first mistake. `first` is the number of
 * the first class.
 */
export function checkProblem(problem: LossValueProblem, first: number): void {
  const loss = losses[problem.loss];
  const { title } = loss;
  const { activation, samples } = problem;
  if (activation !== undefined && loss.outputs === 'logits')
    throw problemError(
      'activation',
      `${title.en} takes the ${loss.targets === 'distribution' ? 'softmax' : 'sigmoid'} itself`,
      'leave the activation out',
    );
  if (activation === 'sigmoid' && loss.outputs === 'distribution')
    throw problemError(
      'activation',
      `${title.en} compares probabilities that add up to 1, and sigmoids do not`,
      'use softmax',
    );
  const size = samples[0]?.outputs.length ?? 0;
  if (size * samples.length > MOST_NUMBERS)
    throw problemError('samples', `${size * samples.length} outputs`, `use at most ${MOST_NUMBERS} in all`);
  samples.forEach((sample, s) => {
    const where = `samples[${s}]`;
    if (sample.outputs.length !== size)
      throw problemError(
        `${where}.outputs`,
        `${sample.outputs.length} outputs, and the first sample has ${size}`,
        'give every sample the same number of outputs',
      );
    if ((sample.targets === undefined) === (sample.class === undefined))
      throw problemError(
        where,
        sample.targets ? 'has both "targets" and "class"' : 'has neither "targets" nor "class"',
        'give one of the two',
      );
    checkTargets(loss, sample, where, first);
    if (activation === undefined) checkOutputs(loss, sample, where);
  });
  checkSettings(loss, problem);
  if (problem.labelSmoothing !== undefined) {
    if (loss.targets !== 'distribution')
      throw problemError(
        'labelSmoothing',
        `${title.en} compares no distributions`,
        'use it with a cross-entropy',
      );
    const epsilon = quantityValue(problem.labelSmoothing);
    if (epsilon < 0 || epsilon > 1)
      throw problemError('labelSmoothing', `found ${epsilon}`, 'give a number from 0 to 1, e.g. 0.1');
  }
  checkPenalties(problem);
}

/** Each setting belongs to this loss and is within its bounds. */
function checkSettings(loss: Loss, problem: LossValueProblem): void {
  for (const [name, quantity] of Object.entries(settingsOf(loss, problem))) {
    const { least = 0, open = false, most = LARGEST_SETTING } = loss.settings[name] ?? {};
    const value = quantityValue(quantity);
    if (value < least || (open && value === least) || value > most)
      throw problemError(
        name,
        `found ${value}`,
        `give a number ${open ? 'above' : 'from'} ${least} ${open ? 'and at most' : 'to'} ${most}`,
      );
  }
}

type Sample = LossValueProblem['samples'][number];

function checkTargets(loss: Loss, sample: Sample, where: string, first: number): void {
  const size = sample.outputs.length;
  if (sample.class !== undefined) {
    if (loss.targets !== 'distribution' && loss.targets !== 'class')
      throw problemError(
        `${where}.class`,
        `${loss.title.en} compares numbers, not a class`,
        'give "targets", one for each output',
      );
    if (sample.class < first || sample.class >= first + size)
      throw problemError(
        `${where}.class`,
        `class ${sample.class} of ${size}`,
        `classes are counted from ${first}, so give ${first} to ${first + size - 1}`,
      );
    return;
  }
  const targets = sample.targets ?? [];
  if (targets.length !== size)
    throw problemError(
      `${where}.targets`,
      `${targets.length} targets for ${size} outputs`,
      'give one for each output',
    );
  const fault = faultOf(loss.targets, targets.map(quantityValue));
  if (fault)
    throw problemError(
      fault.at === null ? `${where}.targets` : `${where}.targets[${fault.at}]`,
      `${loss.title.en}: ${fault.what}`,
      fault.fix,
    );
}

function checkOutputs(loss: Loss, { outputs }: Sample, where: string): void {
  if (loss.outputs !== 'probabilities' && loss.outputs !== 'distribution') return;
  const values = outputs.map(quantityValue);
  const outside = values.findIndex(
    (value) => !(value > 0 && value < 1) && !(values.length === 1 && value === 1),
  );
  if (outside >= 0)
    throw problemError(
      `${where}.outputs[${outside}]`,
      `the probability ${values[outside] ?? ''}, whose logarithm is taken`,
      'give a number between 0 and 1, or logits with an "activation"',
    );
  const total = values.reduce((sum, value) => sum + value, 0);
  if (loss.outputs === 'distribution' && Math.abs(total - 1) > ROUNDED_SUM)
    throw problemError(
      `${where}.outputs`,
      `the probabilities add up to ${Number(total.toPrecision(6))}`,
      'give probabilities that add up to 1, or logits with "activation": "softmax"',
    );
}

function checkPenalties({ loss, parameters = {}, penalties = [] }: LossValueProblem): void {
  const names = Object.keys(parameters);
  if (names.length > MOST_OUTPUTS)
    throw problemError('parameters', `${names.length} parameters`, `use at most ${MOST_OUTPUTS}`);
  if (names.length > 0 && penalties.length === 0)
    throw problemError(
      'parameters',
      'nothing uses them',
      'add "penalties": [{ "name": "l2", "strength": 0.1 }], or leave them out',
    );
  if (names.length === 0 && penalties.length > 0)
    throw problemError('penalties', 'there are no parameters to pay them', 'add "parameters": { "w1": 0.5 }');
  const taken = names.find(
    (name) =>
      /^(?:[LRJSmopszyqe](?:\d+|_.*)?|lambda.*|epsilon|K|N)$/.test(name) ||
      Object.hasOwn(losses[loss].settings, name),
  );
  if (taken !== undefined)
    throw problemError(
      `parameters.${taken}`,
      `the name "${taken}" has a meaning of its own here`,
      'use another, e.g. w1',
    );
  const twice = penalties.findIndex(({ name }, i) => penalties.findIndex((other) => other.name === name) < i);
  if (twice >= 0)
    throw problemError(
      `penalties[${twice}]`,
      `a second ${penalties[twice]?.name ?? ''} penalty`,
      'give each once',
    );
  penalties.forEach(({ strength }, i) => {
    if (quantityValue(strength) < 0)
      throw problemError(
        `penalties[${i}].strength`,
        `found ${quantityValue(strength)}`,
        'give a number from 0 up',
      );
  });
}
