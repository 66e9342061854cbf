import { joinedText, MOST_ITEMS } from './constants.ts';
import { attributeOf, methodOf } from './parts.ts';
import type { Reading } from './reading.ts';
import { number, opaque, none, truth, type Value, type NamedValues } from './value.ts';

/** Python's own functions, as far as listings use them for sizes and loops; null for any other name. */
export function builtIn(
  reader: Reading,
  name: string,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value | null {
  const [first, second] = args;
  const numbers = args.every((one) => one.type === 'number')
    ? args.map((one) => (one as { value: number }).value)
    : null;
  switch (name) {
    case 'print':
    case 'display':
    case 'input':
      for (const one of args) if (typeof one === 'object') reader.shown.add(one);
      reader.passOver();
      return none(at);
    case 'range': {
      if (!numbers) return opaque(at, 'how often this runs is not known', 'write its rounds out');
      const [from, to, step] =
        numbers.length === 1 ? [0, numbers[0] ?? 0, 1] : [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 1];
      const count = Math.max(0, Math.ceil((to - from) / (step || 1)));
      if (count > MOST_ITEMS) return opaque(at, `a loop of ${count} rounds`, `use at most ${MOST_ITEMS}`);
      return {
        type: 'list',
        items: Array.from({ length: count }, (_, i) => number(from + i * step, at)),
        at,
      };
    }
    case 'len': {
      const items = first ? reader.itemsOf(first) : null;
      if (first?.type === 'tensor') return { type: 'batch', at };
      return items ? number(items.length, at) : opaque(at, 'this length is not known', 'write the number');
    }
    case 'str':
      return first ? joinedText([first], at) : null;
    case 'int':
    case 'float':
    case 'round':
    case 'abs':
      if (first?.type === 'opaque') return first;
      if (first?.type !== 'number') return opaque(at, 'this number is not known', 'write it');
      return number(
        { int: Math.trunc, float: (x: number) => x, round: Math.round, abs: Math.abs }[name](first.value),
        at,
      );
    case 'list':
    case 'tuple':
    case 'reversed': {
      const items = first ? reader.itemsOf(first) : [];
      if (!items) return opaque(at, 'these items are not known', 'write them out');
      return { type: 'list', items: name === 'reversed' ? [...items].reverse() : [...items], at };
    }
    case 'enumerate':
    case 'zip': {
      const lists = args.map((one) => reader.itemsOf(one));
      const [one] = lists;
      if (!one || lists.some((list) => !list))
        return opaque(at, 'these items are not known', 'write them out');
      return {
        type: 'list',
        items: one.map((item, i): Value => ({
          type: 'list',
          items: name === 'zip' ? lists.flatMap((list) => list?.[i] ?? []) : [number(i, at), item],
          at,
        })),
        at,
      };
    }
    case 'max':
    case 'min':
    case 'sum': {
      const items = first?.type === 'list' ? first.items : args;
      const all = items.map((one) => (one.type === 'number' ? one.value : Number.NaN));
      if (all.length === 0 || all.some(Number.isNaN))
        return opaque(at, 'this number is not known', 'write it');
      if (name === 'sum')
        return number(
          all.reduce((total, one) => total + one, 0),
          at,
        );
      return number(name === 'max' ? Math.max(...all) : Math.min(...all), at);
    }
    case 'np.prod':
    case 'numpy.prod':
    case 'math.prod': {
      const items = first?.type === 'list' ? first.items : [];
      const all = items.map((one) => (one.type === 'number' ? one.value : Number.NaN));
      if (items.length === 0 || all.some(Number.isNaN))
        return opaque(at, 'this product is not known', 'write it');
      return number(
        all.reduce((total, one) => total * one, 1),
        at,
      );
    }
    case 'isinstance': {
      const found = first && second ? isOfKind(first, second) : null;
      return found === null
        ? opaque(at, 'what kind of value this is is not known', 'paste the branch that is taken')
        : truth(found, at);
    }
    case 'hasattr':
      return first?.type === 'module' && second?.type === 'text'
        ? truth(first.fields.has(second.value) || methodOf(first.of, second.value) !== null, at)
        : opaque(at, 'whether it has this is not known', 'paste the branch that is taken');
    case 'getattr':
      return first && second?.type === 'text' ? attributeOf(reader, first, second.value, at, at) : null;
    case 'setattr':
      return setField(reader, first, second, args[2], at);
    case 'math.floor':
    case 'math.ceil':
    case 'math.sqrt':
    case 'math.log2':
    case 'np.floor':
    case 'np.ceil':
      return first?.type === 'number'
        ? number(MATHS[name.slice(name.indexOf('.') + 1)]?.(first.value) ?? Number.NaN, at)
        : opaque(at, 'this number is not known', 'write it');
    default:
      if (/(?:^|\.)summary$/.test(name)) noteSummary(reader, args, named);
      return passable(reader, name, named, at);
  }
}

const MATHS: Readonly<Record<string, (x: number) => number>> = {
  floor: Math.floor,
  ceil: Math.ceil,
  sqrt: Math.sqrt,
  log2: Math.log2,
};

/** `isinstance(x, int)`, `isinstance(x, (list, tuple))`; null: not known. */
function isOfKind(value: Value, kind: Value): boolean | null {
  if (kind.type === 'list') {
    const each = kind.items.map((one) => isOfKind(value, one));
    return each.includes(true) ? true : each.includes(null) ? null : false;
  }
  if (kind.type !== 'name') return null;
  switch (value.type) {
    case 'number':
      return Number.isInteger(value.value) ? kind.value === 'int' : kind.value === 'float';
    case 'text':
      return kind.value === 'str';
    case 'list':
      // A list and a tuple are not told apart here.
      return ['list', 'tuple'].includes(kind.value)
        ? null
        : ['int', 'float', 'str'].includes(kind.value)
          ? false
          : null;
    default:
      return null;
  }
}

/** `setattr(self, 'layer1', …)`. */
export function setField(
  reader: Reading,
  of: Value | undefined,
  name: Value | undefined,
  value: Value | undefined,
  at: number,
): Value {
  if (of?.type !== 'module' || name?.type !== 'text' || !value)
    return opaque(at, 'which field this sets is not known', 'write it: self.layer1 = …');
  reader.used.add(value);
  of.fields.set(name.value, value);
  return none(at);
}

/** Calls that prepare data, train or draw: they make no layer. */
const PASSED_PATHS =
  /^(?:np|numpy|plt|pd|sns|random|warnings|logging|time|os\.environ|sys|tqdm|wandb|torchvision|transforms|datasets|optim|torch\.(?:optim|utils|save|load|manual_seed|device|cuda|backends|no_grad)|nn\.init|torch\.nn\.init|init|tf\.(?:random|data|config|get_logger)|keras\.(?:datasets|utils|backend|optimizers|losses|callbacks|metrics)|tf\.keras\.(?:datasets|utils|backend|optimizers|losses|callbacks|metrics))\b/;
const PASSED_NAMES = [
  'summary',
  'plot_model',
  'seed',
  'manual_seed',
  'set_seed',
  'set_random_seed',
  'clear_session',
  'to_categorical',
  'load_data',
];

function passable(reader: Reading, name: string, named: NamedValues, at: number): Value | null {
  const last = name.split('.').at(-1) ?? '';
  if (!PASSED_PATHS.test(name) && !PASSED_NAMES.includes(last)) return null;
  reader.passOver();
  return {
    type: 'call',
    name,
    args: [],
    named: new Map([...named].map(([word]) => [word, { value: { type: 'name', value: 'None', at }, at }])),
    at,
  };
}

/** `summary(net, (3, 32, 32))` of torchsummary, `summary(net, input_size=(1, 3, 32, 32))` of torchinfo. */
function noteSummary(reader: Reading, args: readonly Value[], named: NamedValues): void {
  const [network] = args;
  if (network) reader.shown.add(network);
  const size = args[1] ?? named.get('input_size')?.value;
  if (size?.type !== 'list') return;
  const all = size.items.map((one) => (one.type === 'number' ? one.value : 0));
  // torchinfo counts the samples too: of four sides the first are the samples.
  if (all.length !== 3 && all.length !== 4) return;
  const [channels = 0, ...places] = all.length === 4 ? all.slice(1) : all;
  if (channels > 0 && places.every((side) => side > 0)) reader.sample ??= [...places, channels];
}
