import { textError } from '../../../errors.ts';
import { sizeOf } from '../../../tensor/tensor.ts';
import { stateOf } from './tensor-of.ts';
import { shapeOf } from './parts.ts';
import type { Reading } from './reading.ts';
import { number, opaque, type TensorValue, type Value, type NamedValues } from './value.ts';

/** Methods of an array that change neither its numbers nor its shape here. */
const UNCHANGED = [
  'contiguous',
  'to',
  'cuda',
  'cpu',
  'float',
  'double',
  'half',
  'type',
  'clone',
  'detach',
  'requires_grad_',
];

/** `x.view(-1, 400)`, `x.size(0)`, `x.mean([2, 3])`; null where it is no method of an array's shape. */
export function tensorMethod(
  reader: Reading,
  x: TensorValue,
  name: string,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value | null {
  if (UNCHANGED.includes(name)) return x;
  const argument = (place: number, ...names: readonly string[]): Value | undefined =>
    args[place] ?? names.map((one) => named.get(one)?.value).find((one) => one !== undefined);
  switch (name) {
    case 'size': {
      const shape = shapeOf(reader, x, at);
      const axis = argument(0, 'dim');
      if (axis?.type === 'number' && axis.value === 0) return { type: 'batch', at };
      if (!axis || shape.type !== 'list' || axis.type !== 'number') return shape;
      return shape.items.at(axis.value) ?? opaque(at, `there is no axis ${axis.value}`, 'count from 0');
    }
    case 'dim':
    case 'ndimension': {
      const shape = shapeOf(reader, x, at);
      return shape.type === 'list' ? number(shape.items.length, at) : shape;
    }
    case 'view':
    case 'reshape':
      return viewed(reader, x, args.length === 1 && args[0]?.type === 'list' ? args[0].items : args, at);
    case 'flatten':
      return flattened(reader, x, argument(0, 'start_dim'), argument(1, 'end_dim'), at);
    case 'permute':
      return permuted(reader, x, args.length === 1 && args[0]?.type === 'list' ? args[0].items : args, at);
    case 'transpose':
    case 'swapaxes': {
      const axes = args.map((one) => (one.type === 'number' ? one.value : Number.NaN)).sort((a, b) => a - b);
      const places = reader.network.node(x.node).shape?.sides.length ?? 0;
      // Without a batch first, the samples and the steps change places, which no table shows.
      if (axes.join() === '0,1' && places === 2) return x;
      const turned = axes.map((axis) => (axis < 0 ? axis + places + 1 : axis)).sort((a, b) => a - b);
      if (turned.join() === '1,2' && places === 2) return { ...x, node: reader.network.turned(x.node), at };
      return opaque(at, 'these axes are not exchanged here', 'exchange the channels and the places alone');
    }
    case 'mean':
      return averaged(reader, x, argument(0, 'dim', 'axis'), at);
    case 'squeeze': {
      const { shape } = reader.network.node(x.node);
      const isOne = shape?.sides.slice(0, -1).every(({ value }) => value === 1) === true;
      return args.length === 0 && isOne
        ? flat(reader, x, null, at)
        : opaque(at, '“squeeze” is not read here', 'write x.flatten(1)');
    }
    case 'add':
    case 'add_':
    case 'mul':
    case 'mul_': {
      const [other] = args;
      return other ? reader.binary(name.startsWith('add') ? '+' : '*', x, other, at) : null;
    }
    case 'expand_as':
      // A side of 1 is repeated by the product that follows.
      return x;
    default:
      return null;
  }
}

/** `h.squeeze(0)`, `h.view(-1, 128)` of the last states. */
export function statesMethod(
  reader: Reading,
  states: Extract<Value, { readonly type: 'states' }>,
  name: string,
): Value | null {
  return ['squeeze', 'view', 'reshape', 'contiguous'].includes(name) ? stateOf(reader, states) : null;
}

/** All numbers of a sample in a row; none where they stand in a row already. */
function flat(
  reader: Reading,
  x: TensorValue,
  expects: { readonly what: string; readonly value: number; readonly at: number } | null,
  at: number,
): Value {
  const { shape } = reader.network.node(x.node);
  if (reader.network.isUnknownInput(x.node) && expects) {
    reader.network.know(x.node, [expects.value]);
    return x;
  }
  if (shape?.type === 'vector' && (!expects || shape.sides[0]?.value === expects.value)) return x;
  const node = reader.network.apply([{ written: { type: 'flatten' }, expects }], [x.node], {
    at,
    places: {},
    name: 'flatten',
    owner: null,
  });
  return { type: 'tensor', node, at };
}

/** `x.view(x.size(0), -1)`, `x.view(-1, 16 * 5 * 5)`, `x.view(-1, 64, 7, 7)`. */
function viewed(reader: Reading, x: TensorValue, sides: readonly Value[], at: number): Value {
  const [batch, ...rest] = sides;
  const isBatch =
    batch?.type === 'batch' ||
    batch?.type === 'opaque' ||
    (batch?.type === 'number' && (batch.value === -1 || rest.length > 0));
  if (!isBatch || rest.length === 0)
    throw textError(at, 'this joins the samples of a batch', 'keep the first axis: x.view(x.size(0), -1)');
  const unread = rest.find((one) => one.type !== 'number');
  if (unread?.type === 'opaque') throw textError(unread.at, unread.what, unread.fix);
  if (unread) throw textError(unread.at, 'this is not a number of cells', 'write the number');
  const numbers = rest.map((one) => (one.type === 'number' ? one.value : 0));
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined) {
    if (only === -1 && batch.type === 'number' && batch.value === -1)
      throw textError(at, 'two sides are −1', 'write x.view(x.size(0), -1)');
    const place = rest[0]?.at ?? at;
    return flat(reader, x, only === -1 ? null : { what: 'view', value: only, at: place }, at);
  }
  const [channels = 1, ...places] = numbers;
  const { shape } = reader.network.node(x.node);
  const all = shape ? sizeOf(shape.sides.map(({ value }) => value)) : null;
  const known = numbers.filter((side) => side !== -1);
  if (all === null && numbers.includes(-1))
    throw textError(at, 'what −1 stands for depends on the input', 'begin with the input: INPUT 32x32x3');
  const said = (side: number): number => (side === -1 ? (all ?? 0) / sizeOf(known) : side);
  if (known.length < numbers.length - 1) throw textError(at, 'two sides are −1', 'give all but one');
  // Of two sides it is open which are the channels, until a layer takes them.
  const node =
    numbers.length === 2
      ? reader.network.reshaped(x.node, numbers.map(said), at, true)
      : reader.network.reshaped(x.node, [...places, channels].map(said), at);
  return { type: 'tensor', node, at };
}

/** `torch.flatten(x, 1)`; from the second axis on, the places of a map in a row. */
export function flattened(
  reader: Reading,
  x: TensorValue,
  start: Value | undefined,
  end: Value | undefined,
  at: number,
): Value {
  const from = start?.type === 'number' ? start.value : 0;
  const to = end?.type === 'number' ? end.value : -1;
  const sides = reader.network.node(x.node).shape?.sides.map(({ value }) => value) ?? [];
  if (from === 0)
    throw textError(at, 'this joins the samples of a batch', 'keep the first axis: torch.flatten(x, 1)');
  if (from === 1 && (to === -1 || to === sides.length)) return flat(reader, x, null, at);
  if (from === 2 && to === -1 && sides.length > 1) {
    const shape = [sizeOf(sides.slice(0, -1)), sides.at(-1) ?? 1];
    return { type: 'tensor', node: reader.network.reshaped(x.node, shape, at), at };
  }
  return opaque(at, 'this flattens some of the axes', 'flatten all but the batch: torch.flatten(x, 1)');
}

/** `x.permute(0, 2, 1)`: the channels to the other side. */
function permuted(reader: Reading, x: TensorValue, order: readonly Value[], at: number): Value {
  const axes = order.map((one) => (one.type === 'number' ? one.value : Number.NaN)).join();
  const places = order.length - 1;
  const known = ['0,2,1', '0,2,3,1', '0,3,1,2'];
  if (axes === '1,0,2') return x;
  if (!known.includes(axes) || places !== reader.network.node(x.node).shape?.sides.length)
    return opaque(at, 'these axes are not exchanged here', 'move the channels alone: x.permute(0, 2, 1)');
  return { ...x, node: reader.network.turned(x.node), at };
}

/** The mean over all places of a map. */
export function averaged(reader: Reading, x: TensorValue, axes: Value | undefined, at: number): Value {
  const { shape, axes: order } = reader.network.node(x.node);
  const places = (shape?.sides.length ?? 0) - 1;
  const first = reader.library.name === 'keras' || order === 'last' ? 1 : 2;
  const given = (axes?.type === 'list' ? axes.items : axes ? [axes] : []).map((one) =>
    one.type === 'number' ? (one.value < 0 ? one.value + places + 2 : one.value) : Number.NaN,
  );
  const wanted = Array.from({ length: places }, (_, i) => first + i);
  if (places < 1 || given.sort((a, b) => a - b).join() !== wanted.join())
    return opaque(
      at,
      'a mean over these axes is not read',
      `take all places: x.mean([${wanted.join(', ')}])`,
    );
  const node = reader.network.apply([{ written: { type: 'global-average-pool' } }], [x.node], {
    at,
    places: {},
    name: 'mean',
    owner: null,
  });
  return { type: 'tensor', node, at };
}
