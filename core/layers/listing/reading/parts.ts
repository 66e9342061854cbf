import { textError } from '../../../errors.ts';
import type { Shaped } from '../../layer.ts';
import type { Axes } from './axes.ts';
import type { Reading } from './reading.ts';
import { sameConstant } from './constants.ts';
import {
  described,
  number,
  opaque,
  type ClassValue,
  type DictValue,
  type ListValue,
  type SequentialValue,
  type TensorValue,
  type Value,
} from './value.ts';

/** `self.conv1`, `nn.Conv2d`, `x.shape`. */
export function attributeOf(reader: Reading, of: Value, name: string, at: number, dotAt: number): Value {
  switch (of.type) {
    case 'name':
      return { type: 'name', value: `${of.value}.${name}`, at };
    case 'module': {
      const field = of.fields.get(name);
      if (field) return field;
      const method = methodOf(of.of, name);
      if (method?.decorator === 'property')
        return reader.invoke(method.definition, method.scope, of, [], new Map(), at);
      if (method) {
        const self = method.decorator === 'staticmethod' ? null : of;
        return { type: 'function', definition: method.definition, scope: method.scope, self, at };
      }
      const constant = constantOf(of.of, name);
      if (constant) return constant;
      // A table is of the network at prediction time; as an argument of a layer it is of no interest.
      if (name === 'training') return { type: 'name', value: 'self.training', at };
      if (of.fields.has('()')) return { type: 'method', of, name, at: dotAt };
      return LIBRARY_METHODS.includes(name)
        ? { type: 'method', of, name, at: dotAt }
        : opaque(at, `${of.of.definition.name} has no ${name}`, `define self.${name} in __init__`);
    }
    case 'class':
      return constantOf(of, name) ?? { type: 'method', of, name, at: dotAt };
    case 'tensor':
      return name === 'shape' ? shapeOf(reader, of, at) : { type: 'method', of, name, at: dotAt };
    case 'opaque':
      return of;
    default:
      return { type: 'method', of, name, at: dotAt };
  }
}

/** Methods that every module of a library has and that make no layer. */
export const LIBRARY_METHODS: readonly string[] = [
  '__getattr__',
  '__setattr__',
  'add_module',
  'apply',
  'bfloat16',
  'build',
  'compile',
  'count_params',
  'cpu',
  'cuda',
  'double',
  'eval',
  'evaluate',
  'export',
  'fit',
  'fit_generator',
  'float',
  'get_config',
  'half',
  'load_state_dict',
  'load_weights',
  'modules',
  'named_modules',
  'named_parameters',
  'parameters',
  'predict',
  'predict_classes',
  'register_buffer',
  'register_module',
  'requires_grad_',
  'save',
  'save_weights',
  'share_memory',
  'state_dict',
  'summary',
  'to',
  'to_json',
  'train',
  'zero_grad',
];

/** A method of a class or of one that it is made from. */
export function methodOf(
  of: ClassValue,
  name: string,
): {
  readonly definition: ReturnType<ClassValue['methods']['get']> & object;
  readonly scope: ClassValue['scope'];
  readonly decorator: string | undefined;
} | null {
  const definition = of.methods.get(name);
  if (definition) return { definition, scope: of.scope, decorator: of.decorated.get(name) };
  for (const base of of.bases)
    if (base.type === 'class') {
      const found = methodOf(base, name);
      if (found) return found;
    }
  return null;
}

function constantOf(of: ClassValue, name: string): Value | null {
  const own = of.constants.names.get(name);
  if (own) return own;
  for (const base of of.bases)
    if (base.type === 'class') {
      const found = constantOf(base, name);
      if (found) return found;
    }
  return null;
}

/** The sides of an output as the library has them: the samples first, then PyTorch's channels or Keras's places. */
export function shapeOf(reader: Reading, { node }: TensorValue, at: number): Value {
  const { shape, axes } = reader.network.node(node);
  if (!shape) return opaque(at, 'the shape of this is not known', 'begin with the input: INPUT 32x32x3');
  const sides = inLibraryOrder(shape, axes, reader.library.name);
  return {
    type: 'list',
    items: [{ type: 'batch', at }, ...sides.map((side) => number(side, at))],
    at,
  };
}

export function inLibraryOrder(
  { sides }: Shaped,
  axes: Axes,
  library: 'keras' | 'pytorch',
): readonly number[] {
  const all = sides.map(({ value }) => value);
  return library === 'keras' || axes === 'last' ? all : [...all.slice(-1), ...all.slice(0, -1)];
}

/** `layers[0]`, `size[1:]`, `out[:, -1, :]`, `hn[-1]`. */
export function subscripted(reader: Reading, of: Value, index: Value, at: number): Value {
  if (of.type === 'opaque') return of;
  if (of.type === 'list' || of.type === 'sequential') {
    const items = of.type === 'list' ? of.items : of.layers;
    if (index.type === 'number') {
      const item = items.at(index.value);
      return item ?? opaque(at, `there is no item ${index.value} of ${items.length}`, 'count from 0');
    }
    if (index.type === 'slice') {
      if ([index.from, index.to].some((one) => one && one.type !== 'number'))
        return opaque(at, 'where this part begins and ends is not known', 'write the numbers');
      if (index.step) return everyNth(of, items, index, at);
      const end = (one: Value | null): number | undefined => (one?.type === 'number' ? one.value : undefined);
      const part = items.slice(end(index.from), end(index.to));
      return of.type === 'list'
        ? { type: 'list', items: part, at }
        : { type: 'sequential', layers: part, name: null, at };
    }
  }
  if (of.type === 'dict') return entryOf(of, index, at);
  if (of.type === 'tensor') return lastState(reader, of, index, at);
  if (of.type === 'states') {
    const [first] = index.type === 'list' ? index.items : [index];
    if (first?.type === 'number') return { ...of, place: first.value, at };
  }
  if (of.type === 'name' || of.type === 'call' || of.type === 'method')
    return opaque(at, `${described(of)}[…] is not read`, 'write its value');
  return opaque(at, `a part of ${described(of)} is not read`, 'write the layers without it');
}

/** `sizes[::-1]`: the other way round; `layers[::2]`: every second one. */
function everyNth(
  of: ListValue | SequentialValue,
  items: readonly Value[],
  { from, to, step }: Extract<Value, { readonly type: 'slice' }>,
  at: number,
): Value {
  const by = step?.type === 'number' ? step.value : 0;
  if (of.type !== 'list' || from || to || by === 0)
    return opaque(at, 'a slice with a step is not read here', 'write the items out');
  const ordered = by < 0 ? [...items].reverse() : [...items];
  return { type: 'list', items: ordered.filter((_, i) => i % Math.abs(by) === 0), at };
}

/** `cfg['VGG16']`: the value of a key. */
export function entryOf({ entries }: DictValue, key: Value, at: number): Value {
  const found = entries.findLast((entry) => sameConstant(entry.key, key) === true);
  if (found) return found.value;
  const keys = entries.map((entry) => described(entry.key)).join(', ');
  return opaque(at, `the dict has no ${described(key)}`, `its keys are ${keys || 'none'}`);
}

/** `out[:, -1, :]`: of the states of a recurrent layer the last. */
function lastState(reader: Reading, of: TensorValue, index: Value, at: number): Value {
  const items = index.type === 'list' ? index.items : [index];
  const isAll = (one: Value | undefined): boolean =>
    one === undefined || (one.type === 'slice' && !one.from && !one.to && !one.step);
  const isLast = (one: Value | undefined): boolean => one?.type === 'number' && one.value === -1;
  const { statement, shape } = reader.network.node(of.node);
  const isRecurrent = RECURRENT.includes(statement.written.type) && statement.written['sequences'] === true;
  if (isRecurrent && items.length <= 3) {
    const first = isFirstAxisTime(reader, of.node);
    const [a, b, c] = items;
    const byBatch = isAll(a) && isLast(b) && isAll(c);
    const byTime = isLast(a) && isAll(b) && isAll(c);
    if (reader.library.name === 'pytorch' && ((byBatch && first) || (byTime && !first)))
      throw textError(
        at,
        first
          ? 'without batch_first=True the first axis is the time: [:, -1] takes the last sample'
          : 'with batch_first=True the first axis are the samples: [-1] takes the last sample',
        first ? 'write out[-1], or give the layer batch_first=True' : 'write out[:, -1, :]',
      );
    if (byBatch || byTime) return takeLast(reader, of.node, at);
  }
  // A sample of what is already a vector, or all of it.
  if (shape && items.every((one) => isAll(one))) return of;
  return opaque(
    at,
    'a part of the output of a layer is not read',
    'a table has layers that pass on all of it',
  );
}

const RECURRENT = ['simple-rnn', 'lstm', 'gru'];

/** Does the layer that made a node take the time for the first axis? PyTorch's do unless `batch_first=True`. */
function isFirstAxisTime(reader: Reading, node: number): boolean {
  const { owner } = reader.network.node(node);
  if (!owner || !('named' in owner) || !(owner.named instanceof Map)) return false;
  const said = (owner.named as ReadonlyMap<string, { readonly value: Value }>).get('batch_first')?.value;
  return !(said?.type === 'name' && said.value === 'True');
}

/** The last state of a recurrent layer in place of all of them. */
export function takeLast(reader: Reading, node: number, at: number): Value {
  const { statement } = reader.network.node(node);
  if (statement.written['bidirectional'] === true && reader.library.name === 'pytorch')
    reader.note(at, 'the last step of a bidirectional layer: its backward direction has read one step there');
  return { type: 'tensor', node: reader.network.rewritten(node, { sequences: false }), at };
}
