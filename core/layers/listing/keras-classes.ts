import { layers } from '../index.ts';
import { Arguments } from './arguments.ts';
import { lastName } from './call-name.ts';
import { callsOf, type Made, type PythonLayer } from './python-layer.ts';
import type { PythonCall } from './python-value.ts';
import { shapeOf } from './reading/keras-input.ts';
import { textError } from '../../errors.ts';

const input: PythonLayer = {
  names: ['Input', 'InputLayer'],
  parameters: ['shape'],
  named: ['input_shape', 'batch_shape', 'batch_input_shape'],
  ignored: ['batch_size', 'dtype', 'sparse', 'ragged', 'input_tensor'],
  read: (given) => {
    const batched = given.value('batch_shape') ?? given.value('batch_input_shape');
    const value = given.value('shape') ?? given.value('input_shape') ?? batched;
    const items = value?.type === 'list' ? value.items : [];
    const shape = shapeOf(value === batched ? items.slice(1) : items, value?.at ?? given.call.at);
    return [{ written: { type: 'input', shape } }];
  },
};

const INPUT_ARGUMENTS: readonly string[] = ['input_shape', 'batch_input_shape', 'dtype', 'trainable'];

/** `Bidirectional(LSTM(64))`: the layer in both directions, their states behind one another. */
const bidirectional: PythonLayer = {
  names: ['Bidirectional'],
  parameters: ['layer', 'merge_mode'],
  ignored: INPUT_ARGUMENTS,
  read: (given) => {
    given.only('merge_mode', 'concat', 'leave it out: the states stand behind one another');
    return inner(given, ['simple-rnn', 'lstm', 'gru'], 'LSTM(64)').map((one) => ({
      ...one,
      written: { ...one.written, bidirectional: true },
    }));
  },
};

/** `TimeDistributed(Dense(10))`: a dense layer at every step, which is what it does on a sequence anyway. */
const timeDistributed: PythonLayer = {
  names: ['TimeDistributed'],
  parameters: ['layer'],
  ignored: INPUT_ARGUMENTS,
  read: (given) => inner(given, ['dense', 'activation', 'dropout'], 'Dense(10)'),
};

/** Layers that prepare pictures: shape and parameters are as without them. */
const preparing: PythonLayer = {
  names: ['Rescaling', 'RandomFlip', 'RandomRotation', 'RandomZoom', 'RandomContrast', 'RandomTranslation'],
  parameters: ['scale', 'offset'],
  named: ['mode', 'factor', 'height_factor', 'width_factor', 'seed', 'fill_mode', 'interpolation'],
  ignored: INPUT_ARGUMENTS,
  isPassedOver: true,
  read: () => [],
};

/** The layer within a wrapper. */
function inner(given: Arguments, types: readonly string[], example: string): readonly Made[] {
  const value = given.value('layer');
  if (value?.type !== 'call')
    throw textError(given.at('layer'), 'this is not a layer', `write ${given.call.name}(${example})`);
  const call: PythonCall = value;
  const layer = kerasClasses.find(({ names }) => names.includes(lastName(call)));
  const made = layer?.read(new Arguments(call, layer)) ?? [];
  if (made.length === 0 || made.some(({ written }) => !types.includes(written.type)))
    throw textError(
      call.at,
      `${given.call.name} of ${call.name} is not read here`,
      `write ${given.call.name}(${example})`,
    );
  return made;
}

/** The classes of Keras 3 that are read. */
export const kerasClasses: readonly PythonLayer[] = [
  input,
  ...layers.flatMap(({ keras }) => callsOf(keras)),
  bidirectional,
  timeDistributed,
  preparing,
];
