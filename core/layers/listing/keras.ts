import { textError } from '../../errors.ts';
import { layers } from '../index.ts';
import { callsOf, lastName, readCalls, sequential, type PythonLayer } from './python-layer.ts';
import { parsePython } from './python-calls.ts';
import type { Statement } from './statement.ts';

/**
 * Keras's `Sequential([layers.Conv2D(32, (3, 3), activation="relu", input_shape=(28, 28, 1)), …])`, or
 * `model.add(…)` a line, with the parameters and defaults of Keras 3. An `activation=` becomes a layer of its
 * own, an `input_shape=` or `Input(shape=…)` the input.
 */
export function parseKeras(text: string): Statement[] {
  const calls = sequential(parsePython(text));
  const first = calls[0]?.named.get('input_shape');
  const statements = readCalls(calls, classes, 'Keras');
  if (
    !first ||
    lastName(calls[0] ?? { type: 'call', name: '', args: [], named: new Map(), at: 0 }) === 'InputLayer'
  )
    return statements;
  const shape =
    first.value.type === 'list'
      ? first.value.items.map((item) => (item.type === 'number' ? item.value : Number.NaN))
      : [];
  return [
    {
      at: first.at,
      written: { type: 'input', shape: checkedShape(shape, first.value.at) },
      places: { shape: first.value.at },
      from: null,
      expects: null,
    },
    ...statements,
  ];
}

function checkedShape(shape: readonly number[], at: number): readonly number[] {
  if (shape.length === 0 || !shape.every((side) => Number.isInteger(side) && side > 0))
    throw textError(
      at,
      'this is not the shape of an input',
      'write it as (28, 28, 1): height, width, channels, without the batch',
    );
  return shape;
}

const input: PythonLayer = {
  names: ['Input', 'InputLayer'],
  parameters: ['shape'],
  ignored: ['batch_size', 'dtype', 'input_shape'],
  read: (given) => {
    const shape = given.sides('shape') ?? given.sides('input_shape');
    return [
      {
        written: {
          type: 'input',
          shape: checkedShape(typeof shape === 'object' ? shape : [], given.call.at),
        },
      },
    ];
  },
};

const classes: readonly PythonLayer[] = [input, ...layers.flatMap(({ keras }) => callsOf(keras))];

/** The names that identify a text as a listing of Keras. */
export const kerasNames: readonly string[] = classes.flatMap(({ names }) => names);
