import { described, number, opaque, truth, type ListValue, type Value } from './value.ts';

/** Longer lists than any listing of layers builds. */
export const MOST_ITEMS = 2000;

/** A binary operation on values that are known; opaque where it is not one of numbers, texts or lists. */
export function combined(operator: string, left: Value, right: Value, at: number): Value {
  if (left.type === 'opaque') return left;
  if (right.type === 'opaque') return right;
  if (left.type === 'number' && right.type === 'number')
    return arithmetic(operator, left.value, right.value, at);
  if (operator === '==' || operator === '!=') {
    const same = sameConstant(left, right);
    if (same !== null) return truth(same === (operator === '=='), at);
  }
  if (operator === 'is' || operator === 'is not') {
    const isNone = (one: Value): boolean => one.type === 'name' && one.value === 'None';
    if (isNone(left) || isNone(right))
      return truth((isNone(left) && isNone(right)) === (operator === 'is'), at);
    if (left.type === right.type && left.type === 'class')
      return truth((left === right) === (operator === 'is'), at);
    const same = sameConstant(left, right);
    if (same !== null) return truth(same === (operator === 'is'), at);
  }
  if ((operator === 'in' || operator === 'not in') && right.type === 'list') {
    const found = right.items.map((item) => sameConstant(left, item));
    if (found.includes(true)) return truth(operator === 'in', at);
    if (!found.includes(null)) return truth(operator === 'not in', at);
  }
  if (left.type === 'list' && right.type === 'list' && operator === '+')
    return { type: 'list', items: [...left.items, ...right.items], at: left.at };
  const [list, times] = left.type === 'list' ? [left, right] : [right, left];
  if (operator === '*' && list.type === 'list' && times.type === 'number')
    return repeated(list, times.value, at);
  if (left.type === 'text' && operator === '%') return formatted(left.value, right, at);
  if (left.type === 'text' && right.type === 'text' && operator === '+')
    return { type: 'text', value: left.value + right.value, at: left.at };
  return opaque(
    at,
    `“${operator}” of ${described(left)} and ${described(right)} is not read`,
    'write the number that comes of it',
  );
}

/** `'level_%d' % i`: names of layers that are put together. */
function formatted(text: string, right: Value, at: number): Value {
  const values = right.type === 'list' ? right.items : [right];
  const words = values.map((one) =>
    one.type === 'number' || one.type === 'text' ? String(one.value) : null,
  );
  const places = text.match(/%[ds]/g) ?? [];
  if (words.includes(null) || places.length !== words.length || text.includes('%%'))
    return opaque(at, 'this text is not known', 'write it');
  let next = 0;
  const value = text.replace(/%[ds]/g, () => {
    next += 1;
    return words[next - 1] ?? '';
  });
  return { type: 'text', value, at };
}

/** The text that texts and numbers make beside each other. */
export function joinedText(parts: readonly (string | Value)[], at: number): Value {
  const words = parts.map((part) =>
    typeof part === 'string'
      ? part
      : part.type === 'number' || part.type === 'text'
        ? String(part.value)
        : null,
  );
  return words.includes(null)
    ? opaque(at, 'this text is not known', 'write it')
    : { type: 'text', value: words.join(''), at };
}

function repeated(list: ListValue, times: number, at: number): Value {
  if (!Number.isInteger(times) || times * list.items.length > MOST_ITEMS)
    return opaque(at, `a list repeated ${times} times`, `use at most ${MOST_ITEMS} items`);
  return { type: 'list', items: Array.from({ length: times }, () => list.items).flat(), at: list.at };
}

function arithmetic(operator: string, a: number, b: number, at: number): Value {
  switch (operator) {
    case '+':
      return number(a + b, at);
    case '-':
      return number(a - b, at);
    case '*':
      return number(a * b, at);
    case '/':
      return b === 0 ? divided(at) : number(a / b, at);
    case '//':
      return b === 0 ? divided(at) : number(Math.floor(a / b), at);
    case '%':
      return b === 0 ? divided(at) : number(a - b * Math.floor(a / b), at);
    case '**':
      return number(a ** b, at);
    case '==':
    case 'is':
      return truth(a === b, at);
    case '!=':
    case 'is not':
      return truth(a !== b, at);
    case '<':
      return truth(a < b, at);
    case '>':
      return truth(a > b, at);
    case '<=':
      return truth(a <= b, at);
    case '>=':
      return truth(a >= b, at);
    default:
      return opaque(at, `“${operator}” of numbers is not read`, 'write the number that comes of it');
  }
}
const divided = (at: number): Value => opaque(at, 'a division by 0', 'write the number that is meant');

/** Are two values the same; null where that is not known. */
export function sameConstant(left: Value, right: Value): boolean | null {
  const plain = (value: Value): string | null =>
    value.type === 'number' || value.type === 'text' || value.type === 'name'
      ? `${value.type} ${value.value}`
      : null;
  const [a, b] = [plain(left), plain(right)];
  if (a !== null && b !== null) return a === b;
  if (left.type === 'list' && right.type === 'list') {
    if (left.items.length !== right.items.length) return false;
    const each = left.items.map((item, i) => sameConstant(item, right.items[i] as Value));
    return each.includes(false) ? false : each.includes(null) ? null : true;
  }
  return left.type === 'class' && right.type === 'class' ? left === right : null;
}

/** Does a condition hold; null where the listing alone does not say. */
export function holds(value: Value): boolean | null {
  switch (value.type) {
    case 'number':
      return value.value !== 0;
    case 'text':
      return value.value !== '';
    case 'list':
      return value.items.length > 0;
    case 'name':
      return value.value === 'True'
        ? true
        : ['False', 'None', 'self.training'].includes(value.value)
          ? false
          : null;
    case 'call':
      // A layer is there; what another call gives, as torch.cuda.is_available(), is not known.
      return /^\p{Lu}/u.test(value.name.split('.').at(-1) ?? '') ? true : null;
    case 'module':
    case 'class':
    case 'function':
    case 'model':
      return true;
    case 'sequential':
      return value.layers.length > 0;
    default:
      return null;
  }
}
