import { classNamed } from '../library.ts';
import type { CallExpression } from '../python/syntax.ts';
import { applied, appliedCall } from './apply.ts';
import { tensorOf } from './tensor-of.ts';
import { argumentsOf } from './arguments-of.ts';
import { builtIn } from './built-ins.ts';
import { callOf } from './call-of.ts';
import { container } from './containers.ts';
import { joined } from './joined.ts';
import { kerasCall } from './keras-calls.ts';
import { methodCall } from './method-calls.ts';
import { isInstanceOf, superCall } from './objects.ts';
import type { Reading } from './reading.ts';
import { averaged, flattened, tensorMethod } from './tensor-methods.ts';
import { isFunctional, torchFunction } from './torch-functions.ts';
import { described, none, opaque, type NamedValues, type Scope, type Value } from './value.ts';

/** A call: of a class of the library, a layer, a function of the listing, or something that makes no layer. */
export function called(reader: Reading, expression: CallExpression, scope: Scope): Value {
  const { at } = expression;
  const inherited = superCall(reader, expression, scope);
  if (inherited) return inherited;
  const callee = reader.evaluate(expression.of, scope);
  const { args, named } = argumentsOf(reader, expression, scope);
  switch (callee.type) {
    case 'name':
      // `nn.Module.__init__(self)`: what a class of the library does has no layer.
      if (callee.value.endsWith('.__init__')) return none(at);
      return libraryCall(reader, callee.value, args, named, at);
    case 'class':
      return isInstanceOf(reader, callee, args, named, at);
    case 'method':
      return methodCall(reader, callee, args, named, at);
    case 'opaque':
      return callee;
    case 'call':
    case 'sequential':
    case 'module':
    case 'model':
      return isExample(reader, args, callee, at) ?? applied(reader, callee, args, named, at);
    case 'function':
      return applied(reader, callee, args, named, at);
    default:
      return opaque(at, `${described(callee)} is called`, 'call a layer');
  }
}

/** `net(torch.randn(1, 3, 32, 32))`: says the shape of the input. */
function isExample(reader: Reading, args: readonly Value[], callee: Value, at: number): Value | null {
  const [first] = args;
  if (first?.type !== 'call' || callee.type === 'call') return null;
  const [, ...sides] = first.args.flatMap((one) =>
    one.type === 'number'
      ? [one.value]
      : one.type === 'list'
        ? one.items.map((item) => (item.type === 'number' ? item.value : 0))
        : [],
  );
  if (!/(?:^|\.)(?:randn|rand|zeros|ones|empty)$/.test(first.name) || sides.length === 0) return null;
  const [channels = 1, ...places] = sides;
  reader.sample ??= [...places, channels];
  reader.shown.add(callee);
  return opaque(at, 'what comes out of an example is not read', 'leave it out');
}

/** A call of a name that the listing does not define: Python's own, or a library's. */
function libraryCall(
  reader: Reading,
  name: string,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value {
  const own = builtIn(reader, name, args, named, at);
  if (own) return own;
  const path = name.split('.');
  const last = path.at(-1) ?? '';
  const containers = ['Sequential', 'ModuleList', 'OrderedDict'];
  if (containers.includes(last)) return container(reader, last, args, named, at);
  if (reader.library.name === 'keras') {
    const made = kerasCall(reader, name, args, named, at);
    if (made) return made;
  } else {
    const made = torchCall(reader, name, args, named, at);
    if (made) return made;
  }
  const call = callOf(reader, name, args, named, at);
  if (
    !classNamed(reader.library, last) &&
    [...args, ...[...named.values()].map((one) => one.value)].some(isOutput)
  )
    return opaque(at, `“${name}” is not read here`, 'write it with layers that are known here');
  return call;
}

const isOutput = (value: Value): boolean =>
  value.type === 'tensor' || (value.type === 'list' && value.items.some(isOutput));

const OPERATORS: Readonly<Record<string, string>> = { add: '+', mul: '*', multiply: '*' };

/** A function of torch on the output of a layer. */
function torchCall(
  reader: Reading,
  name: string,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): Value | null {
  const cut = name.lastIndexOf('.');
  const [path, last] = [name.slice(0, Math.max(cut, 0)), name.slice(cut + 1)];
  if (!isFunctional(path)) return null;
  const argument = (place: number, ...names: readonly string[]): Value | undefined =>
    args[place] ?? names.map((one) => named.get(one)?.value).find((one) => one !== undefined);
  const x = argument(0, 'input', 'x');
  if (x === undefined) return null;
  if (['cat', 'concat', 'concatenate'].includes(last) || (last === 'cat' && named.has('tensors'))) {
    const list = argument(0, 'tensors');
    return list?.type === 'list' ? joined(reader, list, argument(1, 'dim', 'axis'), at) : null;
  }
  const operator = OPERATORS[last];
  if (operator !== undefined && args[1]) return reader.binary(operator, x, args[1], at);
  if (!isOutput(x)) return null;
  const input = tensorOf(reader, x);
  if (last === 'flatten')
    return flattened(reader, input, argument(1, 'start_dim'), argument(2, 'end_dim'), at);
  if (last === 'mean') return averaged(reader, input, argument(1, 'dim', 'axis'), at);
  const method = ['reshape', 'permute', 'transpose', 'squeeze'].includes(last)
    ? tensorMethod(reader, input, last, args.slice(1), named, at)
    : null;
  if (method) return method;
  const layer = torchFunction(reader.library, last);
  if (!layer) return null;
  const rest = new Map([...named].filter(([word]) => word !== 'input' && word !== 'x'));
  return appliedCall(reader, callOf(reader, name, args.slice(1), rest, at), [input], at, new Map(), layer);
}
