import { textError } from '../../../errors.ts';
import type { PythonCall } from '../python-value.ts';
import type { Reading } from './reading.ts';
import { described, type NamedValues, type Value } from './value.ts';

/** `nn.Sequential(…)`, with layers as arguments, as a list, or as the named pairs of an OrderedDict. */
export function container(
  reader: Reading,
  name: string,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value {
  const listed = named.get('layers')?.value;
  const all = listed ? [...args, listed] : args;
  for (const [word, { at: place }] of named)
    if (word !== 'layers' && word !== 'name')
      throw textError(place, `${name} has no argument ${word} here`, 'give it layers');
  const layers = all.flatMap((one) => layersIn(reader, one));
  if (name !== 'Sequential') return { type: 'list', items: layers, at };
  const title = named.get('name')?.value;
  const made: Value = {
    type: 'sequential',
    layers: layers.map((one) => checkedLayer(reader, one)),
    name: title?.type === 'text' ? title.value : null,
    at,
  };
  reader.built.push(made);
  return made;
}

/** The layers in an argument of a Sequential. */
export function layersIn(reader: Reading, value: Value): Value[] {
  if (value.type !== 'list') return [value];
  const [label, layer, more] = value.items;
  // ("conv1", nn.Conv2d(…)): a named layer of an OrderedDict.
  if (label?.type === 'text' && layer && !more)
    return [layer.type === 'call' && !layer.named.has('name') ? withName(layer, label) : layer];
  return value.items.flatMap((item) => layersIn(reader, item));
}

export const withName = (call: PythonCall, label: Extract<Value, { readonly type: 'text' }>): PythonCall => ({
  ...call,
  named: new Map([...call.named, ['name', { value: label, at: label.at }]]),
});

/** A layer of a Sequential; what is none is refused where it stands. */
export function checkedLayer(reader: Reading, value: Value): Value {
  reader.used.add(value);
  if (['call', 'sequential', 'module', 'model', 'tensor'].includes(value.type)) return value;
  if (value.type === 'opaque') throw textError(value.at, value.what, value.fix);
  if (value.type === 'class')
    throw textError(value.at, `${described(value)} is not called`, `write ${described(value)}()`);
  throw textError(
    value.at,
    value.type === 'name' ? `“${value.value}” is not a layer` : `${described(value)} is not a layer`,
    'write layers as calls, e.g. Dense(10)',
  );
}
