import type { Component } from 'svelte';
import type { WorkedQuestion } from '../../core/contract/shelf.ts';
import type { AnySolution, KindName } from '../../core/kinds/index.ts';
import AttentionScene from './attention/Scene.svelte';
import ChoiceScene from './choice/Scene.svelte';
import CnnTableScene from './cnn-table/Scene.svelte';
import ConvolutionScene from './convolution/Scene.svelte';
import LayerGraphScene from './layer-graph/Scene.svelte';
import GraphScene from './graph/Scene.svelte';
import NetworkScene from './scalar-net/Scene.svelte';
import NormalizationScene from './normalization/Scene.svelte';
import OptimizerRunScene from './optimizer-run/Scene.svelte';
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
  choice: ChoiceScene,
  'short-answer': ShortAnswerScene,
};

/** The picture for a worked question. */
export const sceneOf = ({ solution }: WorkedQuestion): Component<SceneProps> =>
  // The lookup is by kind, so each scene gets solutions of its own kind.
  scenes[solution.kind] as Component<SceneProps>;
