import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { add, div, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import { say } from '../language/text.ts';
import type { Line } from '../solution/step.ts';
import { indices, tensor, type Tensor } from '../tensor/tensor.ts';
import type { LayerDefinition } from './layer.ts';
import {
  affineOf,
  affineSchema,
  affineShapes,
  channelsOf,
  lineNames,
  normalizationEntry,
  normalizationFormulas,
  onlyInput,
} from './normalization.ts';
import {
  affineGradients,
  groupingOf,
  normalizeBackward,
  normalizeForward,
  normalizeLines,
  statisticsOf,
  type Grouping,
  type Statistics,
} from './normalize.ts';
import { kerasAffine, kerasAffineIgnored, kerasAxis, kerasEpsilon } from './listing/keras-arguments.ts';
import { expected } from './listing/pytorch-arguments.ts';
import { affineFlags, epsilonField } from './listing/spelling.ts';

export const batchNormSchema = z.strictObject({
  type: z.literal('batch-norm'),
  ...normalizationEntry,
  affine: affineSchema.default(true),
  /**
   * Weight in the update of the running statistics: of the new batch or of the old value
   * (`running-momentum`).
   */
  momentum: z.number().min(0).max(1).default(0.1),
  /**
   * `inference` normalizes with the parameters `running_mean` and `running_var` instead of the batch's own.
   */
  mode: z.enum(['training', 'inference']).default('training'),
});
export type BatchNorm = z.infer<typeof batchNormSchema>;

/** Groups all samples and positions of a channel; arrays are [batch, channels, …]. */
export const batchGrouping = (shape: readonly number[]): Grouping =>
  groupingOf(
    shape,
    ([, channel = 0]) => String(channel),
    ([, channel = 0]) => channel,
  );

/**
 * Batch normalization: y = γ·(x − μ)/√(σ² + ε) + β with the mean and the biased variance of each channel over
 * the batch and all positions (training), or with the running statistics (inference). Each channel has γ and
 * β, which are learnt, and a running mean and variance, which are not. Ioffe & Szegedy, "Batch
 * Normalization", ICML 2015, Algorithms 1 and 2. ε = 10⁻⁵ and α = 0.1 are PyTorch's; Keras has 10⁻³ and a
 * momentum of 0.99, the weight of the old value.
 */
export const batchNorm: LayerDefinition<typeof batchNormSchema> = {
  schema: batchNormSchema,
  title: 'Batch normalization',
  source: 'Ioffe & Szegedy 2015, Algorithm 1',
  label: ({ name }) => name ?? 'BN',
  window: () => null,
  formulas: ({ affine }, incoming) => {
    const channels = ref(channelsOf(incoming).id);
    return normalizationFormulas(incoming, affine, channels, mul(num(2), channels));
  },
  words: [
    {
      label: 'BN',
      words: ['bn', 'batch norm', 'batch normalization', 'batch normalisation'],
      positional: [],
      named: [epsilonField, { key: 'momentum', form: 'number', words: ['momentum'] }],
      flags: [...affineFlags, { key: 'mode', value: 'inference', words: ['inference'] }],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['BatchNormalization'],
      parameters: ['axis', 'momentum', 'epsilon', 'center', 'scale'],
      ignored: [
        ...kerasAffineIgnored,
        'moving_mean_initializer',
        'moving_variance_initializer',
        'synchronized',
        'fused',
      ],
      read: (given) => [
        {
          written: { type: 'batch-norm', epsilon: kerasEpsilon(given), affine: kerasAffine(given) },
          expects: kerasAxis(given),
        },
      ],
    },
  ],
  pytorch: [
    {
      names: ['BatchNorm2d', 'BatchNorm1d', 'BatchNorm3d'],
      parameters: ['num_features', 'eps', 'momentum', 'affine', 'track_running_stats'],
      read: (given) => [
        {
          written: {
            type: 'batch-norm',
            epsilon: given.number('eps'),
            momentum: given.number('momentum'),
            affine: given.flag('affine'),
          },
          expects: expected(given, 'num_features'),
        },
      ],
    },
  ],
  arithmetic: {
    parameters: ({ affine, mode }, incoming) => {
      const shape = [onlyInput(incoming)[1] ?? 1];
      return {
        ...affineShapes(affine, shape),
        ...(mode === 'inference' ? { running_mean: shape, running_var: shape } : {}),
      };
    },
    forward: ({ epsilon, mode }, inputs, parameters) => {
      const input = onlyInput(inputs);
      const grouping = batchGrouping(input.shape);
      return normalizeForward(
        input,
        grouping,
        affineOf(parameters),
        epsilon,
        mode === 'inference' ? runningStatistics(parameters) : statisticsOf(input, grouping),
      );
    },
    backward: ({ epsilon, mode }, inputs, parameters, gradient) => {
      const input = onlyInput(inputs);
      const grouping = batchGrouping(input.shape);
      if (mode === 'inference') return withFixedStatistics(input, grouping, parameters, epsilon, gradient);
      const {
        input: back,
        weight,
        bias,
      } = normalizeBackward(input, grouping, affineOf(parameters), epsilon, gradient);
      return { inputs: [back], parameters: { ...(weight ? { weight } : {}), ...(bias ? { bias } : {}) } };
    },
    lines: ({ epsilon, mode }, inputs, parameters, name) => {
      const input = onlyInput(inputs);
      const grouping = batchGrouping(input.shape);
      const [mean, variance] = [parameters['running_mean']?.ids, parameters['running_var']?.ids];
      const { lines, ids } = normalizeLines(grouping, {
        ...lineNames(name, grouping.groups.length, input, indices(input.shape)),
        weight: parameters['weight']?.ids,
        bias: parameters['bias']?.ids,
        epsilon: epsilon === 0 ? null : num(epsilon),
        ...(mode === 'inference' && mean && variance ? { given: { mean, variance } } : {}),
      });
      return { lines, output: { shape: input.shape, ids: ids.output } };
    },
  },
};

function runningStatistics(parameters: Readonly<Record<string, Tensor>>): Statistics {
  const [mean, variance] = [parameters['running_mean'], parameters['running_var']];
  if (!mean || !variance) throw new RangeError('inference needs running_mean and running_var');
  return { mean: mean.data, variance: variance.data };
}

/**
 * At inference the statistics do not depend on the input, so the gradient is computed cell by cell:
 * ∂L/∂x = γ·∂L/∂y / s.
 */
function withFixedStatistics(
  input: Tensor,
  grouping: Grouping,
  parameters: Readonly<Record<string, Tensor>>,
  epsilon: number,
  gradient: Tensor,
) {
  const affine = affineOf(parameters);
  const statistics = runningStatistics(parameters);
  const normalized = normalizeForward(
    input,
    grouping,
    { weight: undefined, bias: undefined },
    epsilon,
    statistics,
  ).data;
  const back = tensor(input.shape);
  const [mean, variance] = [tensor([statistics.mean.length]), tensor([statistics.mean.length])];
  grouping.groups.forEach((group, channel) => {
    const root = Math.sqrt((statistics.variance[channel] ?? 0) + epsilon);
    for (const at of group) {
      const scaled = (gradient.data[at] ?? 0) * (affine.weight?.data[channel] ?? 1);
      back.data[at] = scaled / root;
      mean.data[channel] = (mean.data[channel] ?? 0) - scaled / root;
      variance.data[channel] =
        (variance.data[channel] ?? 0) - (scaled * (normalized[at] ?? 0)) / (2 * root * root);
    }
  });
  const { weight, bias } = affineGradients(grouping.parameterOf, affine, normalized, gradient);
  return {
    inputs: [back],
    parameters: {
      ...(weight ? { weight } : {}),
      ...(bias ? { bias } : {}),
      running_mean: mean,
      running_var: variance,
    },
  };
}

/** Step ids of one channel: running statistics before and after the update, and the batch's statistics. */
export interface RunningNames {
  readonly old: { readonly mean: string; readonly variance: string };
  readonly batch: { readonly mean: string; readonly variance: string };
  readonly unbiased: string;
  readonly momentum: Expr;
  /** m, how many numbers of the channel are in the batch. */
  readonly count: number;
}

/**
 * The running statistics after a batch:
 *   μ_run ← (1 − α)·μ_run + α·μ,   σ²_run ← (1 − α)·σ²_run + α·σ²·m/(m − 1),
 * without m/(m − 1) and with α as the weight of the old value by the conventions `running-variance` and
 * `running-momentum`. Ioffe & Szegedy 2015, Algorithm 2, line 10.
 */
export function runningLines(
  { old, batch, unbiased, momentum, count }: RunningNames,
  conventions: ConventionChoices | undefined,
): Line[] {
  const isUnbiased = useConvention('running-variance', conventions).choice === 'unbiased';
  const isOld = useConvention('running-momentum', conventions).choice === 'old';
  const rest = sub(num(1), momentum);
  const moved = (before: string, now: string, reason: NonNullable<Line['reason']>): Line => ({
    id: `${before}'`,
    phase: 'update',
    formula: add(mul(isOld ? momentum : rest, ref(before)), mul(isOld ? rest : momentum, ref(now))),
    reason,
  });
  return [
    moved(old.mean, batch.mean, 'running-mean'),
    ...(isUnbiased
      ? [
          {
            id: unbiased,
            phase: 'update',
            formula: mul(div(num(count), num(count - 1)), ref(batch.variance)),
            reason: 'unbiased-variance',
            note: say(
              'A batch is a sample of all data: its variance divided by m − 1 instead of m is unbiased.',
              'बैच सारे आँकड़ों का एक नमूना है: m के बदले m − 1 से भाग देने पर उसका प्रसरण अनभिनत होता है।',
              'ব্যাচ হল সব উপাত্তের একটি নমুনা: m-এর বদলে m − 1 দিয়ে ভাগ করলে তার ভেদাঙ্ক নিরপেক্ষ হয়।',
            ),
          } satisfies Line,
        ]
      : []),
    moved(old.variance, isUnbiased ? unbiased : batch.variance, 'running-variance'),
  ];
}

/** The same update over arrays with one entry for each channel. */
export function runningStep(
  old: Statistics,
  batch: Statistics,
  count: number,
  momentum: number,
  conventions: ConventionChoices | undefined,
): Statistics {
  const share = useConvention('running-momentum', conventions).choice === 'old' ? 1 - momentum : momentum;
  const factor =
    useConvention('running-variance', conventions).choice === 'unbiased' ? count / (count - 1) : 1;
  return {
    mean: old.mean.map((before, channel) => (1 - share) * before + share * (batch.mean[channel] ?? 0)),
    variance: old.variance.map(
      (before, channel) => (1 - share) * before + share * factor * (batch.variance[channel] ?? 0),
    ),
  };
}
