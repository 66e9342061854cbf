import { textError } from '../../../errors.ts';
import { isKerasActivation } from '../activation-calls.ts';
import { classNamed } from '../library.ts';
import type { Statement } from '../statement.ts';
import { appliedCall } from './apply.ts';
import { tensorOf } from './tensor-of.ts';
import { callOf } from './call-of.ts';
import { joined } from './joined.ts';
import type { Reading } from './reading.ts';
import { averaged, tensorMethod } from './tensor-methods.ts';
import { described, opaque, type ModelValue, type Value, type NamedValues } from './value.ts';

/** What Keras has besides layers: `Input`, `Model`, `layers.add([a, b])`, `tf.nn.relu(x)`; null for any other. */
export function kerasCall(
  reader: Reading,
  name: string,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value | null {
  const path = name.split('.');
  const last = path.at(-1) ?? '';
  const argument = (place: number, ...names: readonly string[]): Value | undefined =>
    args[place] ?? names.map((one) => named.get(one)?.value).find((one) => one !== undefined);
  if (last === 'Input') return inputTensor(reader, args, named, at);
  if (last === 'Model' && (args.length > 0 || named.size > 0)) return model(reader, argument, at);
  const [first] = args;
  if (first === undefined || !isOutput(first)) return null;
  switch (last) {
    case 'multiply':
    case 'add':
    case 'concatenate':
    case 'concat': {
      const operator = OPERATORS[last];
      if (operator !== undefined && args[1] && first.type === 'tensor')
        return reader.binary(operator, first, tensorOf(reader, args[1]), at);
      if (first.type !== 'list') return null;
      if (operator === undefined) return joined(reader, first, argument(1, 'axis'), at);
      const call = callOf(reader, last === 'add' ? 'Add' : 'Multiply', [], new Map(), at);
      return appliedCall(reader, call, [first], at);
    }
    case 'reshape': {
      const x = tensorOf(reader, first);
      const sides = args[1]?.type === 'list' ? args[1].items.slice(1) : [];
      const shape = sides.map((one) => (one.type === 'number' ? one.value : 0));
      const call = callOf(
        reader,
        'Reshape',
        [{ type: 'list', items: shape.map((value) => ({ type: 'number', value, at })), at }],
        new Map(),
        at,
      );
      return appliedCall(reader, call, [x], at);
    }
    case 'reduce_mean':
      return averaged(reader, tensorOf(reader, first), argument(1, 'axis'), at);
    case 'transpose':
      return tensorMethod(reader, tensorOf(reader, first), 'permute', args.slice(1), named, at);
    default: {
      // A function of tf.nn or keras.activations; a class of layers is called with its arguments first.
      if (classNamed(reader.library, last)) return null;
      if (first.type !== 'tensor' || !isKerasActivation(last))
        return opaque(at, `“${name}” is not read here`, 'write it with layers that are known here');
      const call = callOf(reader, 'Activation', [{ type: 'text', value: last, at }], new Map(), at);
      return appliedCall(reader, call, [tensorOf(reader, first)], at);
    }
  }
}

const OPERATORS: Readonly<Record<string, string>> = { add: '+', multiply: '*' };

const isOutput = (value: Value): boolean =>
  value.type === 'tensor' || (value.type === 'list' && value.items.some(isOutput));

/** `Input(shape=(28, 28, 1))`: an input of the network. */
function inputTensor(reader: Reading, args: readonly Value[], named: NamedValues, at: number): Value {
  const call = callOf(reader, 'Input', args, named, at);
  const layer = classNamed(reader.library, 'Input');
  if (!layer) throw new RangeError('Keras has an Input');
  return { type: 'tensor', node: inputNode(reader, call, at), at };
}

/** The node of an input, read like a layer. */
function inputNode(reader: Reading, call: ReturnType<typeof callOf>, at: number): number {
  const { made, places } = reader.readLayer(call);
  const [only] = made;
  const statement: Statement = {
    at,
    written: only?.written ?? { type: 'input' },
    places,
    from: null,
    expects: null,
  };
  return reader.network.input(statement);
}

/** `Model(inputs, outputs)`. */
function model(
  reader: Reading,
  argument: (place: number, ...names: readonly string[]) => Value | undefined,
  at: number,
): Value {
  const listed = (value: Value | undefined): readonly Value[] =>
    value?.type === 'list' ? value.items : value ? [value] : [];
  const inputs = listed(argument(0, 'inputs', 'input'));
  const outputs = listed(argument(1, 'outputs', 'output'));
  if (inputs.length === 0 || outputs.length === 0)
    return opaque(at, 'a Model without its inputs and outputs', 'write Model(inputs=…, outputs=…)');
  const made: ModelValue = {
    type: 'model',
    inputs: inputs.map((one) => checkedInput(reader, one)),
    outputs: outputs.map((one) => reader.network.standing(tensorOf(reader, one).node)),
    at,
    name: null,
  };
  reader.built.push(made);
  return made;
}

function checkedInput(reader: Reading, value: Value): number {
  const { node } = tensorOf(reader, value);
  if (reader.network.node(node).takes.length > 0)
    throw textError(value.at, `${described(value)} is no input`, 'begin the model with Input(shape=…)');
  return node;
}
