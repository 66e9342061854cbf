import type { Component } from 'svelte';
import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { AnySolution, KindName } from '../../core/kinds/index.ts';
import AttentionScene from './attention/Scene.svelte';
import ChoiceScene from './choice/Scene.svelte';
import ChooseWeightsScene from './choose-weights/Scene.svelte';
import CnnTableScene from './cnn-table/Scene.svelte';
import ConfusionMatrixScene from './confusion-matrix/Scene.svelte';
import ConvolutionScene from './convolution/Scene.svelte';
import EntropyScene from './entropy/Scene.svelte';
import InitializationScene from './initialization/Scene.svelte';
import TrainingCountScene from './training-count/Scene.svelte';
import GradientClippingScene from './gradient-clipping/Scene.svelte';
import GradientCheckScene from './gradient-check/Scene.svelte';
import QuadraticScene from './quadratic/Scene.svelte';
import GuidedScene from './guided/Scene.svelte';
import LayerGraphScene from './layer-graph/Scene.svelte';
import GraphScene from './graph/Scene.svelte';
import NetworkScene from './scalar-net/Scene.svelte';
import NormalizationScene from './normalization/Scene.svelte';
import OptimizerRunScene from './optimizer-run/Scene.svelte';
import PerceptronScene from './perceptron/Scene.svelte';
import ReceptiveFieldScene from './receptive-field/Scene.svelte';
import RecurrentScene from './recurrent/Scene.svelte';
import type { SceneProps } from './scene.ts';
import ShortAnswerScene from './short-answer/Scene.svelte';
import SoftmaxScene from './loss-value/Scene.svelte';
import UpdateRuleScene from './update-rule/Scene.svelte';
import VectorActivationScene from './vector-activation/Scene.svelte';

/** The picture of each kind of problem. */
export const scenes: { readonly [K in KindName]: Component<SceneProps<AnySolution<K>>> } = {
  'scalar-net': NetworkScene,
  'update-rule': UpdateRuleScene,
  'optimizer-run': OptimizerRunScene,
  'cnn-table': CnnTableScene,
  'receptive-field': ReceptiveFieldScene,
  'layer-graph': LayerGraphScene,
  'vector-activation': VectorActivationScene,
  graph: GraphScene,
  normalization: NormalizationScene,
  attention: AttentionScene,
  convolution: ConvolutionScene,
  'loss-value': SoftmaxScene,
  recurrent: RecurrentScene,
  perceptron: PerceptronScene,
  entropy: EntropyScene,
  quadratic: QuadraticScene,
  'gradient-check': GradientCheckScene,
  'gradient-clipping': GradientClippingScene,
  'training-count': TrainingCountScene,
  initialization: InitializationScene,
  'choose-weights': ChooseWeightsScene,
  'confusion-matrix': ConfusionMatrixScene,
  choice: ChoiceScene,
  'short-answer': ShortAnswerScene,
  guided: GuidedScene,
};

/** The picture for a worked question. */
export const sceneOf = ({ solution }: WorkedQuestion): Component<SceneProps> =>
  // The lookup is by kind, so each scene gets solutions of its own kind.
  scenes[solution.kind] as Component<SceneProps>;
