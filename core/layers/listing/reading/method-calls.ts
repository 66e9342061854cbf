import { textError } from '../../../errors.ts';
import { appliedCall } from './apply.ts';
import { callOf } from './call-of.ts';
import { checkedLayer, layersIn, withName } from './containers.ts';
import { setField } from './built-ins.ts';
import { joinedText } from './constants.ts';
import { attributeOf, entryOf, LIBRARY_METHODS, methodOf } from './parts.ts';
import type { Reading } from './reading.ts';
import { statesMethod, tensorMethod } from './tensor-methods.ts';
import { torchFunction } from './torch-functions.ts';
import {
  described,
  none,
  opaque,
  type ClassValue,
  type DictValue,
  type NamedValues,
  type Value,
} from './value.ts';

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
      if (name === 'add_module' && first && second) {
        const isNamed = second.type === 'call' && first.type === 'text';
        of.layers.push(checkedLayer(reader, isNamed ? withName(second, first) : second));
        return none(at);
      }
      return libraryMethod(reader, of, name, args, dotAt, at);
    }
    case 'text': {
      if (name !== 'format') return opaque(dotAt, `“.${name}” of a text is not read`, 'write the text');
      let next = -1;
      const parts = of.value.split(/(\{\d?\})/).map((part): string | Value => {
        if (!/^\{\d?\}$/.test(part)) return part;
        next += 1;
        const value = args[part === '{}' ? next : Number(part.slice(1, -1))];
        return value ?? opaque(at, 'this text is not known', 'write it');
      });
      return joinedText(parts, at);
    }
    case 'class':
      return inheritedCall(reader, of, name, args, named, dotAt, at);
    case 'dict':
      return dictMethod(of, name, args, dotAt, at);
    case 'module':
      if (['__setattr__', 'add_module', 'register_module'].includes(name))
        return setField(reader, of, args[0], args[1], at);
      if (name === '__getattr__' && args[0]?.type === 'text')
        return attributeOf(reader, of, args[0].value, at, dotAt);
      return libraryMethod(reader, of, name, args, dotAt, at);
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

/** `Block.__init__(self, 64)`: the method of a class of the listing, on an object. */
function inheritedCall(
  reader: Reading,
  of: ClassValue,
  name: string,
  [self, ...args]: readonly Value[],
  named: NamedValues,
  dotAt: number,
  at: number,
): Value {
  const method = methodOf(of, name);
  if (method && self?.type === 'module')
    return reader.invoke(method.definition, method.scope, self, args, named, at);
  if (name === '__init__') return none(at);
  return opaque(dotAt, `“.${name}” of ${described(of)} is not read`, 'write its value');
}

/** `cfg.items()`, `cfg.get('A')`. */
function dictMethod(of: DictValue, name: string, args: readonly Value[], dotAt: number, at: number): Value {
  const { entries } = of;
  const [key, otherwise] = args;
  if (name === 'get' && key) {
    const found = entryOf(of, key, at);
    return found.type === 'opaque' && otherwise ? otherwise : found;
  }
  if (name === 'keys') return { type: 'list', items: entries.map((one) => one.key), at };
  if (name === 'values') return { type: 'list', items: entries.map((one) => one.value), at };
  if (name === 'items')
    return {
      type: 'list',
      items: entries.map((one): Value => ({ type: 'list', items: [one.key, one.value], at })),
      at,
    };
  return opaque(dotAt, `“.${name}” of a dict is not read`, 'write its values');
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
