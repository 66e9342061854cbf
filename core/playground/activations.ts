import { entrywiseNames, type EntrywiseName } from '../expr/functions/activations.ts';
import type { Initialization } from '../tensor/network/initialize.ts';

/**
 * The activations of hidden layers: all that are functions of one sum. A softmax would make the units of a layer share
 * one sum, and the slope of a PReLU is a further weight, which is not drawn.
 */
export type PlaygroundActivation = Exclude<EntrywiseName, 'prelu'>;
export const playgroundActivations: readonly PlaygroundActivation[] = entrywiseNames.filter(
  (name) => name !== 'prelu',
);

const LIKE_RELU: readonly string[] = [
  'relu',
  'relu6',
  'leaky-relu',
  'elu',
  'gelu',
  'gelu-tanh',
  'silu',
  'hard-swish',
  'mish',
];

/** He's variance for functions that are 0 or nearly so on one side, Xavier's for the others. */
export const initializationFor = (activation: PlaygroundActivation): Initialization => ({
  name: LIKE_RELU.includes(activation) ? 'he' : 'xavier',
});
