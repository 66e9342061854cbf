import { textError } from '../../../errors.ts';
import { appliedCall } from './apply.ts';
import { callOf } from './call-of.ts';
import { checkedLayer, layersIn, withName } from './containers.ts';
import { LIBRARY_METHODS } from './parts.ts';
import type { Reading } from './reading.ts';
import { statesMethod, tensorMethod } from './tensor-methods.ts';
import { torchFunction } from './torch-functions.ts';
import { described, none, opaque, type Value, type NamedValues } from './value.ts';

/** `model.add(…)`, `x.view(…)`, `layers.append(…)`, `model.compile(…)`. */
export function methodCall(
  reader: Reading,
  { of, name, at: dotAt }: Extract<Value, { readonly type: 'method' }>,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value {
  switch (of.type) {
    case 'tensor': {
      const made = tensorMethod(reader, of, name, args, named, at);
      if (made) return made;
      const layer = torchFunction(reader.library, name);
      if (layer && reader.library.name === 'pytorch')
        return appliedCall(reader, callOf(reader, name, args, named, at), [of], at, new Map(), layer);
      return opaque(dotAt, `“.${name}” of the output of a layer is not read`, 'write it with a layer');
    }
    case 'states':
      return (
        statesMethod(reader, of, name) ?? opaque(dotAt, `“.${name}” of states is not read`, 'leave it out')
      );
    case 'list':
      if (name === 'append' || name === 'extend') {
        const [item] = args;
        if (item) of.items.push(...(name === 'extend' ? (reader.itemsOf(item) ?? [item]) : [item]));
        return none(at);
      }
      return opaque(dotAt, `“.${name}” of a list is not read`, 'write the list out');
    case 'sequential': {
      const [first, second] = args;
      if (name === 'add' || name === 'append') {
        const value = first ?? named.get('layer')?.value;
        if (!value) throw textError(at, 'nothing is added', 'give it a layer');
        for (const layer of layersIn(reader, value)) of.layers.push(checkedLayer(reader, layer));
        return none(at);
      }
      if (name === 'add_module' && first?.type === 'text' && second) {
        of.layers.push(checkedLayer(reader, second.type === 'call' ? withName(second, first) : second));
        return none(at);
      }
      return libraryMethod(reader, of, name, args, dotAt, at);
    }
    case 'module':
    case 'model':
      return libraryMethod(reader, of, name, args, dotAt, at);
    case 'call':
      // `Dense(10)(x)` is no method; `net.to(device)` of something that is not read is passed over.
      reader.passOver();
      return opaque(dotAt, `“.${name}” is not read here`, 'write the layer alone');
    default:
      return opaque(dotAt, `“.${name}” of ${described(of)} is not read`, 'write its value');
  }
}

/** A method that every network of a library has. */
function libraryMethod(
  reader: Reading,
  of: Value,
  name: string,
  args: readonly Value[],
  dotAt: number,
  at: number,
): Value {
  if (!LIBRARY_METHODS.includes(name))
    return opaque(dotAt, `“.${name}” of ${described(of)} is not read`, 'write its layers out');
  reader.passOver();
  reader.shown.add(of);
  const [first] = args;
  if (name === 'build' && first?.type === 'list') {
    const sides = first.items.slice(1).map((one) => (one.type === 'number' ? one.value : 0));
    if (sides.length > 0 && sides.every((side) => side > 0)) reader.sample ??= sides;
  }
  return [
    'to',
    'cuda',
    'cpu',
    'eval',
    'train',
    'float',
    'double',
    'half',
    'apply',
    'requires_grad_',
  ].includes(name)
    ? of
    : opaque(at, `what “.${name}” gives is not read`, 'leave it out');
}
