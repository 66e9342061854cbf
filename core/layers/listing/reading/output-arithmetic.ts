import { firstOf } from './tensor-of.ts';
import type { Reading } from './reading.ts';
import { opaque, type Value } from './value.ts';

/** The layer that an operator between two outputs is. */
const BETWEEN: Readonly<Record<string, 'add' | 'multiply'>> = { '+': 'add', '*': 'multiply' };
const WITH_NUMBERS: readonly string[] = ['+', '-', '*', '/', '**'];

/**
 * `x + residual`, `x * gate`; `x * 0.5`, which changes no shape and learns nothing. null where no output of a
 * layer is one of the two.
 */
export function outputArithmetic(
  reader: Reading,
  operator: string,
  first: Value,
  second: Value,
  at: number,
): Value | null {
  const [left, right] = [firstOf(first), firstOf(second)];
  if (left.type === 'tensor' && right.type === 'tensor') {
    const type = BETWEEN[operator];
    if (!type)
      return opaque(
        at,
        `“${operator}” between two outputs is no layer here`,
        'what is read is x + y and x * y',
      );
    const node = reader.network.apply([{ written: { type } }], [left.node, right.node], {
      at,
      places: {},
      name: operator,
      owner: null,
    });
    return { type: 'tensor', node, at };
  }
  const [output, other] = left.type === 'tensor' ? [left, right] : [right, left];
  if (output.type !== 'tensor' || other.type !== 'number' || !WITH_NUMBERS.includes(operator)) return null;
  const text = output === left ? `${operator} ${other.value}` : `${other.value} ${operator}`;
  reader.note(at, `“${text}” on the output of a layer: changes no shape and learns nothing`);
  return output;
}
