import { called } from './calls.ts';
import { holds, joinedText, MOST_ITEMS } from './constants.ts';
import { attributeOf, subscripted } from './parts.ts';
import type { Expression } from '../python/syntax.ts';
import type { Reading } from './reading.ts';
import { number, opaque, Scope, truth, type Value } from './value.ts';

/** What an expression stands for; nothing is run. */
export function evaluated(reader: Reading, expression: Expression, scope: Scope): Value {
  reader.step(expression.at);
  const { at } = expression;
  switch (expression.type) {
    case 'number':
    case 'text':
      return expression;
    case 'name':
      return named(reader, expression.name, at, scope);
    case 'list':
      return { type: 'list', items: reader.values(expression.items, scope), at };
    case 'star':
      return reader.evaluate(expression.of, scope);
    case 'lambda':
      return { type: 'function', definition: expression.definition, scope, self: null, at };
    case 'format':
      return joinedText(
        expression.parts.map((part) => (typeof part === 'string' ? part : reader.evaluate(part, scope))),
        at,
      );
    case 'dict':
      return dict(reader, expression, scope);
    case 'attribute':
      return attributeOf(
        reader,
        reader.evaluate(expression.of, scope),
        expression.name,
        at,
        expression.dotAt,
      );
    case 'subscript':
      return subscripted(
        reader,
        reader.evaluate(expression.of, scope),
        reader.evaluate(expression.index, scope),
        at,
      );
    case 'slice': {
      const part = (one: Expression | null): Value | null => (one ? reader.evaluate(one, scope) : null);
      return {
        type: 'slice',
        from: part(expression.from),
        to: part(expression.to),
        step: part(expression.step),
        at,
      };
    }
    case 'call':
      return called(reader, expression, scope);
    case 'binary':
      return binary(reader, expression, scope);
    case 'unary':
      return unary(expression.operator, reader.evaluate(expression.of, scope), at);
    case 'choice': {
      const taken = holds(reader.evaluate(expression.condition, scope));
      if (taken === null) return opaque(at, 'whether this condition holds is not known', 'write the value');
      return reader.evaluate(taken ? expression.yes : expression.no, scope);
    }
    case 'comprehension':
      return comprehension(reader, expression, scope);
  }
}

function dict(
  reader: Reading,
  { entries, at }: Extract<Expression, { readonly type: 'dict' }>,
  scope: Scope,
): Value {
  if (!entries) return opaque(at, 'this dict is not read', 'write its entries one by one');
  return {
    type: 'dict',
    entries: entries.map(({ key, value }) => ({
      key: reader.evaluate(key, scope),
      value: reader.evaluate(value, scope),
    })),
    at,
  };
}

function named(reader: Reading, name: string, at: number, scope: Scope): Value {
  if (name === '__name__') return { type: 'text', value: '__main__', at };
  const found = scope.find(name);
  if (!found) return { type: 'name', value: name, at };
  // A constant stands where it is used: a mistake is told there.
  return found.type === 'number' || found.type === 'name' || found.type === 'text' ? { ...found, at } : found;
}

function binary(
  reader: Reading,
  expression: Extract<Expression, { readonly type: 'binary' }>,
  scope: Scope,
): Value {
  const left = reader.evaluate(expression.left, scope);
  const { operator } = expression;
  if (operator === 'and' || operator === 'or') {
    const first = holds(left);
    if (first !== null && first === (operator === 'or')) return left;
    const right = reader.evaluate(expression.right, scope);
    const second = holds(right);
    if (first !== null) return right;
    // `unknown and False` is False whatever the first is.
    return second === (operator === 'or')
      ? right
      : opaque(expression.at, 'this is not known', 'write it out');
  }
  return reader.binary(operator, left, reader.evaluate(expression.right, scope), expression.at);
}

function unary(operator: string, value: Value, at: number): Value {
  if (value.type === 'opaque') return value;
  if (operator === 'not') {
    const found = holds(value);
    return found === null ? opaque(at, 'this is not known', 'write it out') : truth(!found, at);
  }
  if (value.type !== 'number')
    return opaque(at, `did not expect “${operator}” here`, 'a sign stands before a number');
  return number(operator === '-' ? -value.value : value.value, at);
}

function comprehension(
  reader: Reading,
  { item, target, over, condition, at }: Extract<Expression, { readonly type: 'comprehension' }>,
  scope: Scope,
): Value {
  const items = reader.itemsOf(reader.evaluate(over, scope));
  if (!items) return opaque(at, 'what this runs over is not known', 'write its items out');
  const inner = new Scope(scope);
  const made: Value[] = [];
  for (const one of items.slice(0, MOST_ITEMS)) {
    reader.bind(target, one, inner);
    if (condition && holds(reader.evaluate(condition, inner)) !== true) continue;
    made.push(reader.evaluate(item, inner));
  }
  return { type: 'list', items: made, at };
}
