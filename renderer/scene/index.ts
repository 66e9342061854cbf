import type { Component } from 'svelte';
import type { AnySolution } from '../../core/kinds/index.ts';
import AttentionScene from './AttentionScene.svelte';
import ChoiceScene from './ChoiceScene.svelte';
import CnnTableScene from './CnnTableScene.svelte';
import ConvolutionScene from './ConvolutionScene.svelte';
import LayerGraphScene from './LayerGraphScene.svelte';
import GraphScene from './GraphScene.svelte';
import NetworkScene from './NetworkScene.svelte';
import NormalizationScene from './NormalizationScene.svelte';
import OptimizerRunScene from './OptimizerRunScene.svelte';
import ReceptiveFieldScene from './ReceptiveFieldScene.svelte';
import RecurrentScene from './RecurrentScene.svelte';
import type { SceneProps } from './scene.ts';
import ShortAnswerScene from './ShortAnswerScene.svelte';
import SoftmaxScene from './SoftmaxScene.svelte';
import UpdateRuleScene from './UpdateRuleScene.svelte';
import VectorActivationScene from './VectorActivationScene.svelte';

/** The picture of each kind of problem. */
export const scenes: { readonly [K in AnySolution['kind']]: Component<SceneProps> } = {
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

/**
 * Kinds whose question is whole without a figure, or whose boxes stand in a table of their own; the givens of
 * all others are shown beside it.
 */
const WITHOUT_FIGURE: readonly AnySolution['kind'][] = ['update-rule', 'cnn-table', 'choice', 'short-answer'];
export const hasFigure = (kind: AnySolution['kind']): boolean => !WITHOUT_FIGURE.includes(kind);
