import { z } from 'zod';
import { problemError } from '../../errors.ts';
import { quantitySchema, type Quantity } from '../../document/quantity.ts';

/** The limit on the numbers of one array: more are not worked by hand. */
export const MOST_CELLS = 2000;
const LONGEST = 64;

const one = z.array(quantitySchema).min(1).max(LONGEST).readonly();
const list = <T extends z.ZodType>(of: T) => z.array(of).min(1).max(LONGEST).readonly();
const [two, three, four, five] = [
  list(one),
  list(list(one)),
  list(list(list(one))),
  list(list(list(list(one)))),
];
/** Nested lists of numbers: a row, rows, channels of rows, filters of channels of rows. */
export const arraySchema = z.union([one, two, three, four, five], {
  error: 'give numbers in lists, each row a list: [[1, 2], [3, 4]]',
});
export type NestedArray = z.infer<typeof arraySchema>;

/** An array as its shape and its entries, row-major. */
export interface Entries {
  readonly shape: readonly number[];
  readonly entries: readonly Quantity[];
}

/** Throws ProblemError at the first list whose length differs from the first list of its level. */
export function readArray(nested: NestedArray, where: string): Entries {
  const shape: number[] = [];
  for (
    let at: NestedArray | Quantity | undefined = nested;
    Array.isArray(at);
    at = at[0] as NestedArray | Quantity | undefined
  )
    shape.push(at.length);
  const entries: Quantity[] = [];
  // At most five levels deep, by the schema.
  const read = (at: unknown, depth: number, place: string): void => {
    if (!Array.isArray(at)) {
      entries.push(at as Quantity); // the schema has checked every number
      return;
    }
    if (at.length !== shape[depth])
      throw problemError(
        place,
        `has ${at.length} ${at.length === 1 ? 'entry' : 'entries'}, the first of its kind ${shape[depth] ?? 0}`,
        'give every row as many numbers',
      );
    at.forEach((inner: unknown, i) => read(inner, depth + 1, `${place}[${i}]`));
  };
  read(nested, 0, where);
  if (entries.length > MOST_CELLS)
    throw problemError(
      where,
      `has ${entries.length} numbers`,
      `give at most ${MOST_CELLS}: more is not worked by hand`,
    );
  return { shape, entries };
}

/** The inverse of `readArray`: row-major entries as nested lists. */
export function nestArray<T>(shape: readonly number[], entries: readonly T[]): unknown {
  const [side, ...rest] = shape;
  if (side === undefined) return entries[0];
  const size = entries.length / side;
  return Array.from({ length: side }, (_, i) => nestArray(rest, entries.slice(i * size, (i + 1) * size)));
}
