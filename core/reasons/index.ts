import { absoluteError } from './absolute-error.ts';
import { adagrad } from './adagrad.ts';
import { adamCorrection } from './adam-correction.ts';
import { adamMoments } from './adam-moments.ts';
import { adamStep } from './adam-step.ts';
import { attentionMask } from './attention-mask.ts';
import { attention } from './attention.ts';
import { batch } from './batch.ts';
import { binaryCrossEntropy } from './binary-cross-entropy.ts';
import { chainRule } from './chain-rule.ts';
import { channels } from './channels.ts';
import { cheapConvolution } from './cheap-convolution.ts';
import { classificationMetrics } from './classification-metrics.ts';
import { convCell } from './conv-cell.ts';
import { convParameters } from './conv-parameters.ts';
import { costs } from './costs.ts';
import { crossEntropyGradient } from './cross-entropy-gradient.ts';
import { crossEntropy } from './cross-entropy.ts';
import { denseParameters } from './dense-parameters.ts';
import { dilatedKernel } from './dilated-kernel.ts';
import { divergence } from './divergence.ts';
import { dropout } from './dropout.ts';
import { gradientDescent } from './gradient-descent.ts';
import { gru } from './gru.ts';
import { headParameters } from './head-parameters.ts';
import { hiddenGradient } from './hidden-gradient.ts';
import { hinge } from './hinge.ts';
import { kernelGradient } from './kernel-gradient.ts';
import { localSlope } from './local-slope.ts';
import { lstm } from './lstm.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import { neuronGradient } from './neuron-gradient.ts';
import { normParameters } from './norm-parameters.ts';
import { normalizationGradient } from './normalization-gradient.ts';
import { normalization } from './normalization.ts';
import { objective } from './objective.ts';
import { outputSize } from './output-size.ts';
import { patchGradient } from './patch-gradient.ts';
import { poolGradient } from './pool-gradient.ts';
import { perceptron } from './perceptron.ts';
import { pooling } from './pooling.ts';
import { receptiveField } from './receptive-field.ts';
import { recurrentParameters } from './recurrent-parameters.ts';
import { recurrent } from './recurrent.ts';
import { reluGradient } from './relu-gradient.ts';
import { relu } from './relu.ts';
import { residual } from './residual.ts';
import { rmsprop } from './rmsprop.ts';
import { runningStatistics } from './running-statistics.ts';
import { schedule } from './schedule.ts';
import { severalPaths } from './several-paths.ts';
import { softmaxGradient } from './softmax-gradient.ts';
import { softmax } from './softmax.ts';
import { squaredError } from './squared-error.ts';
import { squashingGradient } from './squashing-gradient.ts';
import { squashing } from './squashing.ts';
import { throughTime } from './through-time.ts';
import { transposedCell } from './transposed-cell.ts';
import { weightDecay } from './weight-decay.ts';
import { weightedSum } from './weighted-sum.ts';
import { type Concept, type Reason } from './concept.ts';

/** Every rule of the course that a step can follow. */
export const concepts = {
  absoluteError,
  adagrad,
  adamCorrection,
  adamMoments,
  adamStep,
  attentionMask,
  attention,
  batch,
  binaryCrossEntropy,
  chainRule,
  channels,
  cheapConvolution,
  classificationMetrics,
  convCell,
  convParameters,
  costs,
  crossEntropyGradient,
  crossEntropy,
  denseParameters,
  dilatedKernel,
  divergence,
  dropout,
  gradientDescent,
  gru,
  headParameters,
  hiddenGradient,
  hinge,
  kernelGradient,
  localSlope,
  lstm,
  momentum,
  nesterov,
  neuronGradient,
  normParameters,
  normalizationGradient,
  normalization,
  objective,
  outputSize,
  patchGradient,
  poolGradient,
  perceptron,
  pooling,
  receptiveField,
  recurrentParameters,
  recurrent,
  reluGradient,
  relu,
  residual,
  rmsprop,
  runningStatistics,
  schedule,
  severalPaths,
  softmaxGradient,
  softmax,
  squaredError,
  squashingGradient,
  squashing,
  throughTime,
  transposedCell,
  weightDecay,
  weightedSum,
} as const;

type Concepts = typeof concepts;
/** The name of a rule. */
export type ConceptName = keyof Concepts;
/** The name of a reason, which a line carries. */
export type ReasonName = { [C in keyof Concepts]: keyof Concepts[C]['reasons'] }[keyof Concepts];

interface Entry {
  readonly reason: Reason;
  readonly concept: Concept;
}

const entries: ReadonlyMap<string, Entry> = new Map(
  Object.values<Concept>(concepts).flatMap((concept) =>
    Object.entries(concept.reasons).map(([name, reason]) => [name, { reason, concept }] as const),
  ),
);

/** The reason of that name with its rule. Throws RangeError where there is none. */
export function reasonCalled(name: string): Entry {
  const entry = entries.get(name);
  if (!entry) throw new RangeError(`no reason is called "${name}"`);
  return entry;
}

export const reasonNames: readonly string[] = [...entries.keys()];
