import type { CallExpression } from '../python/syntax.ts';
import { checkedLayer, layersIn } from './containers.ts';
import { methodOf } from './parts.ts';
import { argumentsOf } from './arguments-of.ts';
import type { Reading } from './reading.ts';
import {
  none,
  type ClassValue,
  type ModuleValue,
  type Value,
  type NamedValues,
  type Scope,
} from './value.ts';

/** An object of a class of the listing: its `__init__` gives it its layers. */
export function isInstanceOf(
  reader: Reading,
  of: ClassValue,
  args: readonly Value[],
  named: NamedValues,
  at: number,
): ModuleValue {
  const made: ModuleValue = { type: 'module', of, fields: new Map(), at, name: null };
  reader.used.add(of);
  reader.built.push(made);
  const init = methodOf(of, '__init__');
  if (init) reader.invoke(init.definition, init.scope, made, args, named, at);
  return made;
}

/**
 * `super().__init__()` or `super(Net, self).__init__()`: what a class inherits from one of the listing, or the
 * layers that it hands to nn.Sequential; null for any other call.
 */
export function superCall(reader: Reading, expression: CallExpression, scope: Scope): Value | null {
  const { of, at } = expression;
  if (of.type !== 'attribute' || of.of.type !== 'call') return null;
  const [, caller] = of.of.args;
  if (of.of.of.type !== 'name' || of.of.of.name !== 'super') return null;
  const self = scope.find(caller?.type === 'name' ? caller.name : 'self');
  if (self?.type !== 'module') return none(at);
  const { args: values, named } = argumentsOf(reader, expression, scope);
  for (const base of self.of.bases) {
    if (base.type === 'class') {
      const method = methodOf(base, of.name);
      if (method) return reader.invoke(method.definition, method.scope, self, values, named, at);
    }
    if (base.type === 'name' && /(?:^|\.)Sequential$/.test(base.value) && of.name === '__init__')
      self.fields.set('()', {
        type: 'sequential',
        layers: values.flatMap((one) => layersIn(reader, one)).map((one) => checkedLayer(reader, one)),
        name: null,
        at,
      });
  }
  return none(at);
}
