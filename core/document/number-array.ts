import { problemError } from '../errors.ts';
import type { Quantity } from './quantity.ts';

/** Numbers in a list, in rows, or in nested lists. */
export type NumberArray = readonly (Quantity | NumberArray)[];

/** The shape of an array. Throws ProblemError at the first list whose shape differs from that of its first sibling. */
export function arrayShape(array: unknown, where: string): readonly number[] {
  if (!Array.isArray(array)) return [];
  const list = array as readonly unknown[];
  const shapes = list.map((inner, i) => arrayShape(inner, `${where}[${i}]`));
  const first = shapes[0] ?? [];
  const odd = shapes.findIndex((shape) => shape.join() !== first.join());
  if (odd > 0)
    throw problemError(
      `${where}[${odd}]`,
      `is ${(shapes[odd] ?? []).join('×') || 'one number'} long where the first is ${first.join('×') || 'one number'}`,
      'make all rows as long as the first',
    );
  return [list.length, ...first];
}

/** The numbers `flat`, row-major, in the nested form of an array. */
export function nested(form: unknown, flat: readonly number[]): unknown {
  let next = 0;
  const fill = (part: unknown): unknown => (Array.isArray(part) ? part.map(fill) : flat[next++]);
  return fill(form);
}

/** The array as typed text: `(1, 2)`, `[1 2; 3 4]`, or nested lists. */
export function arrayText(array: NumberArray): string {
  const depth = (part: Quantity | NumberArray): number =>
    typeof part === 'object' ? 1 + depth(part[0] ?? 0) : 0;
  if (depth(array) === 1) return `(${array.join(', ')})`;
  // A single row would be parsed as a list.
  if (depth(array) === 2 && array.length > 1)
    return `[${(array as readonly (readonly Quantity[])[]).map((row) => row.join(' ')).join('; ')}]`;
  return listText(array);
}
const listText = (array: NumberArray): string =>
  `[${array.map((part) => (typeof part === 'object' ? listText(part) : String(part))).join(', ')}]`;
