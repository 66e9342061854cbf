import type { KindName } from '../../../core/kinds/index.ts';
import type { Level } from '../../../core/paper/paper.ts';
import { t } from '../../language/language.svelte.ts';
import type { MessageKey } from '../../language/messages/index.ts';

const KINDS: Readonly<Record<KindName, MessageKey>> = {
  'scalar-net': 'Network of single units',
  'update-rule': 'Update rule',
  'optimizer-run': 'Run of an optimizer',
  'cnn-table': 'Layer table',
  'receptive-field': 'Receptive field',
  'layer-graph': 'Graph of layers',
  'vector-activation': 'Function of a vector',
  graph: 'Computational graph',
  normalization: 'Normalization',
  attention: 'Attention',
  convolution: 'Convolution',
  'loss-value': 'Value of a loss',
  recurrent: 'Recurrent cell',
  choice: 'Multiple choice',
  'short-answer': 'Short answer',
  guided: 'Boxes of the author',
  'confusion-matrix': 'Confusion matrix',
  perceptron: 'Perceptron',
  'choose-weights': 'Weights to choose',
  entropy: 'Entropy and divergence',
  initialization: 'Initialization of weights',
  'training-count': 'Updates per epoch',
  'gradient-clipping': 'Gradient clipping',
  'gradient-check': 'Numerical gradient check',
  quadratic: 'Curvature and the largest step',
};
const LEVELS: Readonly<Record<Level, MessageKey>> = {
  basic: 'Basic',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
};

/** From the easiest. */
export const levels: readonly Level[] = ['basic', 'intermediate', 'advanced'];
export const kindText = (kind: KindName): string => t(KINDS[kind]);
export const levelText = (level: Level): string => t(LEVELS[level]);
