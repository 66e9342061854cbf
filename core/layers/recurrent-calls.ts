import { kerasBias, kerasIgnored } from './listing/keras-arguments.ts';
import { expected, torchBias } from './listing/pytorch-arguments.ts';
import type { PythonLayer } from './listing/python-layer.ts';
import { biasFlags, type Spelling } from './listing/spelling.ts';

/** The fields of every recurrent layer in the text notation. */
export const recurrentFields: Omit<Spelling, 'label' | 'words'> = {
  positional: [{ key: 'units', form: 'count', words: ['units', 'hidden'], units: ['units'] }],
  named: [],
  flags: [...biasFlags, { key: 'sequences', value: true, words: ['sequences', 'return sequences'] }],
  fixed: {},
};

export const kerasRecurrentIgnored: readonly string[] = [
  ...kerasIgnored,
  'return_sequences',
  'recurrent_initializer',
  'recurrent_regularizer',
  'dropout',
  'recurrent_dropout',
];

/** LSTM or GRU of Keras; only the default activations are accepted. */
export const kerasGated = (type: string, name: string): PythonLayer => ({
  names: [name],
  parameters: ['units', 'activation', 'recurrent_activation', 'use_bias'],
  ignored: kerasRecurrentIgnored,
  read: (given) => {
    given.only('activation', 'tanh', 'leave it out');
    given.only('recurrent_activation', 'sigmoid', 'leave it out');
    return [
      {
        written: {
          type,
          units: given.needed('units'),
          sequences: given.flag('return_sequences'),
          bias: kerasBias(given),
        },
      },
    ];
  },
});

/**
 * A recurrent class of PyTorch. It returns the states of all time steps and the last state; a listing passes
 * on the first of the two. `own`: names of parameters that only this class has.
 */
export const torchRecurrent = (type: string, name: string, own: readonly string[] = []): PythonLayer => ({
  names: [name],
  parameters: [
    'input_size',
    'hidden_size',
    'num_layers',
    ...own,
    'bias',
    'batch_first',
    'dropout',
    'bidirectional',
  ],
  read: (given) => {
    given.only('num_layers', '1', `write nn.${name} once for each layer`);
    given.only('bidirectional', 'False', 'leave it out');
    return [
      {
        written: {
          type,
          units: given.needed('hidden_size'),
          activation: given.text('nonlinearity'),
          sequences: true,
          bias: torchBias(given),
        },
        expects: expected(given, 'input_size'),
      },
    ];
  },
});
