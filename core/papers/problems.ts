import type { ShelfDocument } from './shelf-document.ts';
import aKernelAlongALine from './a-kernel-along-a-line.json' with { type: 'json' };
import aShortcutAroundTwoWeights from './a-shortcut-around-two-weights.json' with { type: 'json' };
import absoluteError from './absolute-error.json' with { type: 'json' };
import acrossAValley from './across-a-valley.json' with { type: 'json' };
import adagradSteepAndFlat from './adagrad-steep-and-flat.json' with { type: 'json' };
import adamTrajectory from './adam-trajectory.json' with { type: 'json' };
import adamwDecayApart from './adamw-decay-apart.json' with { type: 'json' };
import alexnet from './alexnet.json' with { type: 'json' };
import attentionToThePast from './attention-to-the-past.json' with { type: 'json' };
import backThroughAveragePooling from './back-through-average-pooling.json' with { type: 'json' };
import batchNormByHand from './batch-norm-by-hand.json' with { type: 'json' };
import chainOfTwoWeights from './chain-of-two-weights.json' with { type: 'json' };
import cnnPaddingStride from './cnn-padding-stride.json' with { type: 'json' };
import convolutionBlockBackward from './convolution-block-backward.json' with { type: 'json' };
import cs231nLosses from './cs231n-losses.json' with { type: 'json' };
import cs231nSigmoidNeuron from './cs231n-sigmoid-neuron.json' with { type: 'json' };
import depthwiseAndPointwise from './depthwise-and-pointwise.json' with { type: 'json' };
import dropoutNetwork from './dropout-network.json' with { type: 'json' };
import dumoulinVisinConvolution from './dumoulin-visin-convolution.json' with { type: 'json' };
import everyWeightSeesEveryWindow from './every-weight-sees-every-window.json' with { type: 'json' };
import fourForecasts from './four-forecasts.json' with { type: 'json' };
import fourSigmoidsInARow from './four-sigmoids-in-a-row.json' with { type: 'json' };
import gruTwoSteps from './gru-two-steps.json' with { type: 'json' };
import halvingTheLearningRate from './halving-the-learning-rate.json' with { type: 'json' };
import hingeOfThreeScores from './hinge-of-three-scores.json' with { type: 'json' };
import holesInTheKernel from './holes-in-the-kernel.json' with { type: 'json' };
import huberLoss from './huber-loss.json' with { type: 'json' };
import inception3a from './inception-3a.json' with { type: 'json' };
import klOfTwoDistributions from './kl-of-two-distributions.json' with { type: 'json' };
import labelSmoothing from './label-smoothing.json' with { type: 'json' };
import layerNormOfTwoSamples from './layer-norm-of-two-samples.json' with { type: 'json' };
import layersAsMatrices from './layers-as-matrices.json' with { type: 'json' };
import layersForSequences from './layers-for-sequences.json' with { type: 'json' };
import leakyReluNetwork from './leaky-relu-network.json' with { type: 'json' };
import lenet5 from './lenet-5.json' with { type: 'json' };
import lineTwoEpochs from './line-two-epochs.json' with { type: 'json' };
import logisticRegressionBatch from './logistic-regression-batch.json' with { type: 'json' };
import lstmTwoSteps from './lstm-two-steps.json' with { type: 'json' };
import maximumOfTwoBranches from './maximum-of-two-branches.json' with { type: 'json' };
import microgradReadme from './micrograd-readme.json' with { type: 'json' };
import mobilenetV2 from './mobilenet-v2.json' with { type: 'json' };
import momentumAgainstTheGradient from './momentum-against-the-gradient.json' with { type: 'json' };
import nesterovThreeSteps from './nesterov-three-steps.json' with { type: 'json' };
import oneValueTwoPaths from './one-value-two-paths.json' with { type: 'json' };
import penalizedUnit from './penalized-unit.json' with { type: 'json' };
import resnet50 from './resnet-50.json' with { type: 'json' };
import rmspropThreeSteps from './rmsprop-three-steps.json' with { type: 'json' };
import runningStatistics from './running-statistics.json' with { type: 'json' };
import selfAttentionByHand from './self-attention-by-hand.json' with { type: 'json' };
import sgdOneByOne from './sgd-one-by-one.json' with { type: 'json' };
import sigmoidTwoOutputs from './sigmoid-two-outputs.json' with { type: 'json' };
import smallestNetwork from './smallest-network.json' with { type: 'json' };
import softmaxAndItsSlopes from './softmax-and-its-slopes.json' with { type: 'json' };
import softmaxClassifier from './softmax-classifier.json' with { type: 'json' };
import squareOfAProduct from './square-of-a-product.json' with { type: 'json' };
import strideAndPadding from './stride-and-padding.json' with { type: 'json' };
import surpriseInBits from './surprise-in-bits.json' with { type: 'json' };
import tanhUnitUpdate from './tanh-unit-update.json' with { type: 'json' };
import theFieldOfADeepUnit from './the-field-of-a-deep-unit.json' with { type: 'json' };
import threeStepsBack from './three-steps-back.json' with { type: 'json' };
import threeStepsDownAParabola from './three-steps-down-a-parabola.json' with { type: 'json' };
import thresholdUnit from './threshold-unit.json' with { type: 'json' };
import transposedConvolutionByHand from './transposed-convolution-by-hand.json' with { type: 'json' };
import twoChannelsOneFilter from './two-channels-one-filter.json' with { type: 'json' };
import twoMinibatches from './two-minibatches.json' with { type: 'json' };
import twoUnitsTwoSteps from './two-units-two-steps.json' with { type: 'json' };
import vgg16 from './vgg-16.json' with { type: 'json' };

/** In the order of a course: topic by topic, and easier before harder within a topic. */
export const problems: readonly ShelfDocument[] = [
  smallestNetwork,
  chainOfTwoWeights,
  lineTwoEpochs,
  tanhUnitUpdate,
  thresholdUnit,
  dropoutNetwork,
  fourSigmoidsInARow,
  layersAsMatrices,
  leakyReluNetwork,
  logisticRegressionBatch,
  penalizedUnit,
  sigmoidTwoOutputs,
  softmaxClassifier,
  cs231nSigmoidNeuron,
  oneValueTwoPaths,
  squareOfAProduct,
  aShortcutAroundTwoWeights,
  maximumOfTwoBranches,
  microgradReadme,
  absoluteError,
  cs231nLosses,
  fourForecasts,
  hingeOfThreeScores,
  huberLoss,
  surpriseInBits,
  klOfTwoDistributions,
  labelSmoothing,
  softmaxAndItsSlopes,
  acrossAValley,
  halvingTheLearningRate,
  momentumAgainstTheGradient,
  sgdOneByOne,
  threeStepsDownAParabola,
  adagradSteepAndFlat,
  adamTrajectory,
  adamwDecayApart,
  nesterovThreeSteps,
  rmspropThreeSteps,
  twoMinibatches,
  aKernelAlongALine,
  backThroughAveragePooling,
  cnnPaddingStride,
  dumoulinVisinConvolution,
  strideAndPadding,
  theFieldOfADeepUnit,
  depthwiseAndPointwise,
  everyWeightSeesEveryWindow,
  holesInTheKernel,
  transposedConvolutionByHand,
  twoChannelsOneFilter,
  convolutionBlockBackward,
  layerNormOfTwoSamples,
  runningStatistics,
  attentionToThePast,
  batchNormByHand,
  selfAttentionByHand,
  twoUnitsTwoSteps,
  threeStepsBack,
  gruTwoSteps,
  lstmTwoSteps,
  layersForSequences,
  alexnet,
  inception3a,
  lenet5,
  mobilenetV2,
  resnet50,
  vgg16,
];
