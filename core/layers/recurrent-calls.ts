import { textError } from '../errors.ts';
import { kerasBias, kerasIgnored } from './listing/keras-arguments.ts';
import { expected, torchBias } from './listing/pytorch-arguments.ts';
import type { Arguments } from './listing/arguments.ts';
import type { Made, PythonLayer } from './listing/python-layer.ts';
import { biasFlags, type Spelling } from './listing/spelling.ts';

/** The fields of every recurrent layer in the text notation. */
export const recurrentFields: Omit<Spelling, 'label' | 'words'> = {
  positional: [{ key: 'units', form: 'count', words: ['units', 'hidden'], units: ['units'] }],
  named: [],
  flags: [
    ...biasFlags,
    { key: 'biases', value: 'two', words: ['two biases'] },
    { key: 'biases', value: 'one', words: ['one bias'] },
    { key: 'bidirectional', value: true, words: ['bidirectional'] },
    { key: 'sequences', value: true, words: ['sequences', 'return sequences'] },
  ],
  fixed: {},
};

/** Arguments of Keras's recurrent layers that change no shape and no count. */
export const kerasRecurrentIgnored: readonly string[] = [
  ...kerasIgnored,
  'recurrent_initializer',
  'recurrent_regularizer',
  'recurrent_constraint',
  'unit_forget_bias',
  'dropout',
  'recurrent_dropout',
  'implementation',
  'stateful',
  'unroll',
  'use_cudnn',
  'seed',
];
/** Arguments that are read by name; Keras has so many that none is given by its place. */
export const kerasRecurrentNamed: readonly string[] = ['return_sequences', 'return_state', 'go_backwards'];

/** What Keras's recurrent layers have in common. */
export function kerasRecurrent(given: Arguments): Made['written'] {
  given.only('return_state', 'False', 'leave it out: a layer here gives one output');
  given.only('go_backwards', 'False', 'leave it out, or write Bidirectional(…)');
  return {
    type: '',
    units: given.needed('units'),
    sequences: given.flag('return_sequences'),
    bias: kerasBias(given),
  };
}

/** Keras's LSTM and GRU, with their usual activations only. `own`: what this layer alone says. */
export const kerasGated = (
  type: string,
  names: readonly string[],
  own: {
    readonly parameters: readonly string[];
    readonly read: (given: Arguments) => Readonly<Record<string, unknown>>;
  } = { parameters: [], read: () => ({}) },
): PythonLayer => ({
  names,
  parameters: ['units', 'activation', 'recurrent_activation', 'use_bias'],
  named: [...kerasRecurrentNamed, ...own.parameters],
  ignored: kerasRecurrentIgnored,
  read: (given) => {
    given.only('activation', 'tanh', 'leave it out');
    given.only('recurrent_activation', 'sigmoid', 'leave it out');
    return [{ written: { ...kerasRecurrent(given), ...own.read(given), type } }];
  },
});

/**
 * PyTorch's recurrent layers: two biases a gate (bias_ih and bias_hh), the GRU's reset after the product.
 * They return the states of all time steps with the last state; a listing of layers keeps the first of the
 * two. `num_layers` layers follow one another, with dropout between them. `own`: parameters of this class
 * alone.
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
    const bias = torchBias(given);
    const count = given.count('num_layers') ?? 1;
    if (count < 1 || count > MOST_STACKED)
      throw textError(given.at('num_layers'), `num_layers is ${count}`, `give 1 to ${MOST_STACKED}`);
    const rate = given.number('dropout') ?? 0;
    const written = {
      type,
      units: given.needed('hidden_size'),
      activation: given.text('nonlinearity'),
      sequences: true,
      bias,
      biases: bias === false ? undefined : 'two',
      bidirectional: given.flag('bidirectional') === true ? true : undefined,
      ...(type === 'gru' ? { reset: 'after' } : {}),
    };
    return Array.from({ length: count }, (_, layer): Made[] => [
      ...(layer > 0 && rate > 0 ? [{ written: { type: 'dropout', rate } }] : []),
      { written, ...(layer === 0 ? { expects: expected(given, 'input_size') } : {}) },
    ]).flat();
  },
});
const MOST_STACKED = 50;
