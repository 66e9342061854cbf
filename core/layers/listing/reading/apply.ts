import { textError } from '../../../errors.ts';
import { lastName } from '../call-name.ts';
import { classNamed, readCall, unknownLayer } from '../library.ts';
import type { PythonLayer } from '../python-layer.ts';
import type { PythonCall } from '../python-value.ts';
import { methodOf } from './parts.ts';
import { attended, isAttention } from './attention-call.ts';
import type { Reading } from './reading.ts';
import { reachedFrom } from './statements.ts';
import { firstOf, isWithStates, tensorOf } from './tensor-of.ts';
import {
  described,
  opaque,
  type ModelValue,
  type ModuleValue,
  type SequentialValue,
  type TensorValue,
  type Value,
  type NamedValues,
} from './value.ts';

/** Arguments of a call of a layer that change nothing of it. */
const IGNORED = ['training', 'mask', 'initial_state'];

/** A layer, a Sequential, an object or a model applied to what it is called with. */
export function applied(
  reader: Reading,
  layer: Value,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value {
  reader.used.add(layer);
  switch (layer.type) {
    case 'call':
      return isAttention(layer)
        ? attended(reader, layer, args, named, at)
        : appliedCall(reader, layer, args, at, named);
    case 'sequential': {
      const [input] = args;
      if (!input) throw textError(at, 'a Sequential is called with nothing', 'give it an input');
      return appliedSequential(reader, layer, input, at);
    }
    case 'module':
      return appliedModule(reader, layer, args, named, at);
    case 'model':
      return appliedModel(reader, layer, args, at);
    case 'function':
      return reader.invoke(layer.definition, layer.scope, layer.self, args, named, at);
    case 'opaque':
      throw textError(layer.at, layer.what, layer.fix);
    default:
      throw textError(at, `${described(layer)} is not a layer`, 'write layers as calls, e.g. Dense(10)');
  }
}

/** One layer of the library. Of several outputs (PyTorch's recurrent layers) gives a list. */
export function appliedCall(
  reader: Reading,
  call: PythonCall,
  args: readonly Value[],
  at: number,
  named: NamedValues = new Map(),
  as: PythonLayer | undefined = classNamed(reader.library, lastName(call)),
): Value {
  if (!as) throw unknownLayer(reader.library, call);
  for (const [name, { at: place }] of named)
    if (!IGNORED.includes(name)) throw textError(place, `${name} is not read here`, 'leave it out');
  const takes = flattenedFor(reader, call, inputsOf(reader, args, call));
  const { made, places } = readCall(reader.library, call, as);
  if (as.isPassedOver) reader.note(call.at, `${call.name}(…): changes no shape and learns nothing`);
  const node = reader.network.apply(made, takes, {
    at: call.at,
    places,
    name: lastName(call),
    owner: call,
  });
  const output: TensorValue = { type: 'tensor', node, at };
  if (reader.library.name !== 'pytorch' || !RECURRENT.includes(made.at(-1)?.written.type ?? ''))
    return output;
  const states: Value = { type: 'states', node, place: null, at };
  const second: Value =
    made.at(-1)?.written.type === 'lstm' ? { type: 'list', items: [states, states], at } : states;
  return { type: 'list', items: [output, second], at };
}
const RECURRENT = ['simple-rnn', 'lstm', 'gru'];

/** What a Linear takes, flattened where the listing leaves that out and the numbers say so. */
function flattenedFor(reader: Reading, call: PythonCall, takes: readonly number[]): readonly number[] {
  const [first] = takes;
  if (!reader.flattens || lastName(call) !== 'Linear' || first === undefined) return takes;
  const sides = reader.network.node(first).shape?.sides ?? [];
  const numbers = sides.reduce((product, { value }) => product * value, 1);
  const asked = call.named.get('in_features')?.value ?? call.args[0];
  if (sides.length < 2 || asked?.type !== 'number' || asked.value !== numbers) return takes;
  reader.note(call.at, `FLATTEN before ${call.name}(${numbers}, …): its input is a map of as many numbers`);
  const written = { type: 'flatten' };
  return [
    reader.network.apply([{ written }], [first], { at: call.at, places: {}, name: 'flatten', owner: null }),
  ];
}

/** The nodes whose outputs a layer takes: of its first argument, which may be a list of them. */
function inputsOf(reader: Reading, args: readonly Value[], call: PythonCall): number[] {
  const [first] = args;
  const items = first?.type === 'list' && !isWithStates(first) ? first.items : first ? [first] : [];
  if (items.length === 0)
    throw textError(call.at, `${call.name} is applied to nothing`, 'give it the output of a layer');
  return items.map((one) => tensorOf(reader, one).node);
}

export function appliedSequential(
  reader: Reading,
  { layers }: SequentialValue,
  input: Value,
  at: number,
): Value {
  return layers.reduce((value: Value, layer) => {
    // Keras's Input among the layers says what goes in; it is no layer.
    if (layer.type === 'tensor') return value;
    return firstOf(applied(reader, layer, [value], new Map(), layer.type === 'call' ? layer.at : at));
  }, input);
}

export function appliedModule(
  reader: Reading,
  module: ModuleValue,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value {
  const forward =
    methodOf(module.of, 'forward') ?? methodOf(module.of, 'call') ?? methodOf(module.of, '__call__');
  const inside = module.fields.get('()');
  if (!forward && inside?.type === 'sequential') {
    const [input] = args;
    if (input) return appliedSequential(reader, inside, input, at);
  }
  if (!forward)
    throw textError(
      module.of.at,
      `${module.of.definition.name} has no ${reader.library.name === 'keras' ? 'call' : 'forward'}`,
      'paste it too: it says in which order its layers run',
    );
  return reader.invoke(forward.definition, forward.scope, module, args, named, at);
}

/** A Keras model on another input: the same layers, applied again. */
function appliedModel(reader: Reading, model: ModelValue, args: readonly Value[], at: number): Value {
  const [first] = args;
  const given = (first?.type === 'list' ? first.items : first ? [first] : []).map(
    (one) => tensorOf(reader, one).node,
  );
  const [output, more] = model.outputs;
  if (output === undefined || more !== undefined || given.length !== model.inputs.length)
    return opaque(at, 'this model is not read as a layer', 'write its layers out');
  const copies = new Map(model.inputs.map((input, i) => [input, given[i] ?? input]));
  const uses = new Map<number, number>();
  for (const index of reachedFrom(reader.network, output, model.inputs)) {
    if (copies.has(index)) continue;
    const { takes } = reader.network.node(index);
    const from = takes.map((one) => copies.get(reader.network.standing(one)) ?? one);
    copies.set(index, reader.network.copied(index, from, uses));
  }
  return { type: 'tensor', node: copies.get(reader.network.standing(output)) ?? output, at };
}
