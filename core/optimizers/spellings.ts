import { optimizerNames, optimizers, type OptimizerName } from './index.ts';

/**
 * What people call an optimizer, in lower case and with spaces for hyphens. Its own name and title are
 * understood besides.
 */
const CALLED: Readonly<Record<string, OptimizerName>> = {
  sgd: 'gradient-descent',
  gd: 'gradient-descent',
  'stochastic gradient descent': 'gradient-descent',
  'sgd with momentum': 'momentum',
  'dampened momentum': 'momentum-dampened',
  nag: 'nesterov',
  'nesterov momentum': 'nesterov',
  'centered rmsprop': 'rmsprop-centred',
  'rmsprop centered': 'rmsprop-centred',
  'centered rmsprop with momentum': 'rmsprop-centred-momentum',
  'adam with amsgrad': 'amsgrad',
};

const words = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, ' ');
const known = new Map<string, OptimizerName>([
  ...optimizerNames.flatMap(
    (name) =>
      [
        [words(name), name],
        [words(optimizers[name].title), name],
      ] as const,
  ),
  ...Object.entries(CALLED),
]);

/** The optimizer that a person names: `adam`, `Momentum`, `sgd`, `centred RMSprop with momentum`. */
export const optimizerCalled = (text: string): OptimizerName | undefined => known.get(words(text));
