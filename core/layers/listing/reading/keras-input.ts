import { textError } from '../../../errors.ts';
import type { PythonValue } from '../python-value.ts';
import type { Statement } from '../statement.ts';
import type { Reading } from './reading.ts';
import type { SequentialValue } from './value.ts';

/**
 * What goes into a Sequential by its own words: an Input among its layers, or the `input_shape`, `input_dim`
 * or `input_length` of its first; null where it says nothing.
 */
export function kerasInputOf(reader: Reading, { layers }: SequentialValue): Statement | null {
  const [first] = layers;
  if (first?.type === 'tensor') return reader.network.node(first.node).statement;
  if (first?.type === 'sequential') return kerasInputOf(reader, first);
  if (first?.type !== 'call' || reader.library.name !== 'keras') return null;
  for (const [name, toShape] of Object.entries(SHAPES)) {
    const given = first.named.get(name);
    // A layer whose own argument has the name (the words of an Embedding) says nothing of its input.
    if (!given || (name === 'input_dim' && /(?:^|\.)Embedding$/.test(first.name))) continue;
    const shape = shapeOf(toShape(given.value), given.value.at);
    return {
      at: given.at,
      written: { type: 'input', shape },
      places: { shape: given.value.at },
      from: null,
      expects: null,
    };
  }
  return null;
}

/** Arguments of the first layer that say what reaches it, and the sides that they give. */
const SHAPES: Readonly<Record<string, (value: PythonValue) => readonly PythonValue[]>> = {
  input_shape: (value) => (value.type === 'list' ? value.items : []),
  batch_input_shape: (value) => (value.type === 'list' ? value.items.slice(1) : []),
  input_dim: (value) => [value],
  input_length: (value) => [value],
};

/** Sides of an input, each a positive number. */
export function shapeOf(sides: readonly PythonValue[], at: number): readonly number[] {
  const open = sides.find((side) => side.type === 'name' && side.value === 'None');
  if (open)
    throw textError(
      open.at,
      'a side of the input is None',
      'write a number: a table has the sides of one input',
    );
  const shape = sides.map((side) => (side.type === 'number' ? side.value : Number.NaN));
  if (shape.length === 0 || !shape.every((side) => Number.isInteger(side) && side > 0))
    throw textError(
      at,
      'this is not the shape of an input',
      'write it as (28, 28, 1): height, width, channels, without the batch; one side as (784,)',
    );
  return shape;
}
