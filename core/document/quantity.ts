import { z } from 'zod';
import { literalValue } from '../expr/evaluate.ts';
import { num, type Expr } from '../expr/expr.ts';
import { outOfRange, parseRational } from '../expr/rational.ts';

/** What is wrong with a value that is not a quantity. */
function quantityFix({ input }: { readonly input?: unknown }): string {
  const why = typeof input === 'string' ? outOfRange(input) : null;
  return why === null
    ? 'must be a number, or a fraction as text such as "1/3"'
    : `it ${why}; write another number, or 0`;
}

/** A number in a document: a JSON number, or text where a fraction is meant (`"1/3"`, `"0.1"`). */
export const quantitySchema = z.union(
  [
    z.number(),
    z
      .string()
      .max(40)
      .refine((text) => parseRational(text) !== null, { error: quantityFix }),
  ],
  { error: quantityFix },
);
/**
 * Whether a name is safe as a key of a record: `constructor` and its like are found on every JavaScript
 * object, so looking one up would give a function instead of a number.
 */
export const isOrdinaryName = (name: string): boolean => !(name in {});
export const ORDINARY_NAME = 'must not be a property of every JavaScript object, such as "constructor"';

export type Quantity = z.infer<typeof quantitySchema>;

/** The quantity as a literal; its decimal or fraction is kept exactly as written. */
export const literal = (quantity: Quantity): Expr =>
  num(
    String(quantity)
      .replace(/^(-?)\./, '$10.')
      .replace(/^\+/, ''),
  );

/** The float64 value of a quantity. */
export const quantityValue = (quantity: Quantity): number =>
  typeof quantity === 'number' ? quantity : literalValue(quantity);
