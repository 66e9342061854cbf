import { textError } from '../../errors.ts';
import { activationNames, activationParameters, type ActivationName } from '../activations.ts';
import { kerasIgnored } from './keras-arguments.ts';
import type { Arguments, Made, PythonLayer } from './python-layer.ts';
import { noFields, type Spelling } from './spelling.ts';

const OTHER_WORDS: Readonly<Partial<Record<ActivationName, readonly string[]>>> = {
  identity: ['linear activation'],
  sigmoid: ['logistic'],
  silu: ['swish'],
};

/** How the text notation writes each activation: its name, `RELU`, `LEAKY-RELU-0.2`. */
export const activationSpellings: readonly Spelling[] = activationNames.map((name) => ({
  label: name.toUpperCase(),
  words: [name.replaceAll('-', ' '), ...(OTHER_WORDS[name] ?? [])],
  ...noFields,
  ...(activationParameters[name]
    ? { positional: [{ key: 'parameter', form: 'number', words: ['slope', 'alpha', 'a'], optional: true }] }
    : {}),
  fixed: { function: name },
}));

/** Keras's names of activations, with ours. */
const FUNCTIONS: Readonly<Record<string, ActivationName>> = {
  relu: 'relu',
  leaky_relu: 'leaky-relu',
  elu: 'elu',
  selu: 'selu',
  gelu: 'gelu',
  silu: 'silu',
  swish: 'silu',
  softplus: 'softplus',
  softsign: 'softsign',
  sigmoid: 'sigmoid',
  hard_sigmoid: 'hard-sigmoid',
  tanh: 'tanh',
  softmax: 'softmax',
  log_softmax: 'log-softmax',
};

/** `activation="relu"` as a layer of its own. */
export function activated(given: Arguments): Made[] {
  const name = given.text('activation');
  if (name === undefined || name === 'linear') return [];
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known === undefined)
    throw textError(
      given.at('activation'),
      `“${name}” is not an activation that is known here`,
      `activations are ${Object.keys(FUNCTIONS).join(', ')}`,
    );
  // Keras's leaky ReLU has 0.2 below 0 where ours has 0.01.
  return [
    { written: { type: 'activation', function: known, parameter: known === 'leaky-relu' ? 0.2 : undefined } },
  ];
}

export const kerasActivations: readonly PythonLayer[] = [
  { names: ['Activation'], parameters: ['activation'], ignored: kerasIgnored, read: activated },
  {
    names: ['ReLU'],
    parameters: [],
    ignored: kerasIgnored,
    read: () => [{ written: { type: 'activation', function: 'relu' } }],
  },
  // Keras writes `alpha` in its second version, `negative_slope` in its third; 0.3 in both.
  {
    names: ['LeakyReLU'],
    parameters: ['negative_slope'],
    ignored: [...kerasIgnored, 'alpha'],
    read: (given) => [
      {
        written: {
          type: 'activation',
          function: 'leaky-relu',
          parameter: given.number('negative_slope') ?? given.number('alpha') ?? 0.3,
        },
      },
    ],
  },
  {
    names: ['ELU'],
    parameters: ['alpha'],
    ignored: kerasIgnored,
    read: (given) => [{ written: { type: 'activation', function: 'elu', parameter: given.number('alpha') } }],
  },
  {
    names: ['Softmax'],
    parameters: ['axis'],
    ignored: kerasIgnored,
    read: (given) => {
      given.only('axis', '-1', 'take it over the channels, the last axis');
      return [{ written: { type: 'activation', function: 'softmax' } }];
    },
  },
];

const torchActivation = (
  name: string,
  names: readonly string[],
  parameters: readonly string[] = [],
  parameter?: string,
): PythonLayer => ({
  names,
  parameters,
  read: (given) => [
    {
      written: {
        type: 'activation',
        function: name,
        parameter: parameter === undefined ? undefined : given.number(parameter),
      },
    },
  ],
});

/** Over the channels: the second axis of a map, the only one of a vector beside the batch. */
const overChannels = (name: string, called: string): PythonLayer => ({
  names: [called],
  parameters: ['dim'],
  read: (given) => {
    if (![1, -1].includes(given.number('dim') ?? 1))
      throw textError(given.at('dim'), 'this is not the axis of the channels', 'write dim=1');
    return [{ written: { type: 'activation', function: name } }];
  },
});

export const torchActivations: readonly PythonLayer[] = [
  torchActivation('relu', ['ReLU'], ['inplace']),
  torchActivation('leaky-relu', ['LeakyReLU'], ['negative_slope', 'inplace'], 'negative_slope'),
  torchActivation('elu', ['ELU'], ['alpha', 'inplace'], 'alpha'),
  {
    names: ['PReLU'],
    parameters: ['num_parameters', 'init'],
    read: (given) => {
      given.only('num_parameters', '1', 'learn one slope for all channels');
      return [{ written: { type: 'activation', function: 'prelu', parameter: given.number('init') } }];
    },
  },
  torchActivation('selu', ['SELU'], ['inplace']),
  {
    names: ['GELU'],
    parameters: ['approximate'],
    read: (given) => {
      const form = given.text('approximate') ?? 'none';
      if (form !== 'none' && form !== 'tanh')
        throw textError(given.at('approximate'), `approximate is “${form}”`, 'give "none" or "tanh"');
      return [{ written: { type: 'activation', function: form === 'tanh' ? 'gelu-tanh' : 'gelu' } }];
    },
  },
  torchActivation('silu', ['SiLU'], ['inplace']),
  {
    names: ['Softplus'],
    parameters: ['beta', 'threshold'],
    read: (given) => {
      given.only('beta', '1', 'leave it out');
      return [{ written: { type: 'activation', function: 'softplus' } }];
    },
  },
  torchActivation('softsign', ['Softsign']),
  torchActivation('sigmoid', ['Sigmoid']),
  torchActivation('hard-sigmoid', ['Hardsigmoid'], ['inplace']),
  torchActivation('tanh', ['Tanh']),
  overChannels('softmax', 'Softmax'),
  overChannels('log-softmax', 'LogSoftmax'),
];
