import { z } from 'zod';
import { num, type Expr } from '../expr/expr.ts';
import { parseRational } from '../expr/rational.ts';

/** A number in a document: a JSON number, or text where a fraction is meant (`"1/3"`, `"0.1"`). */
export const quantitySchema = z.union(
  [
    z.number(),
    z
      .string()
      .max(40)
      .refine((text) => parseRational(text) !== null, 'must be a number or a fraction such as "1/3"'),
  ],
  { error: 'must be a number, or a fraction as text such as "1/3"' },
);
/**
 * Names that every JavaScript object has already: looking one up would find a function where a number is
 * meant.
 */
export const isOrdinaryName = (name: string): boolean => !(name in {});
export const ORDINARY_NAME = 'must not be a word that programs keep for themselves';

export type Quantity = z.infer<typeof quantitySchema>;

/** The literal of a quantity; its decimal or fraction is kept exactly as written. */
export const literal = (quantity: Quantity): Expr =>
  num(
    String(quantity)
      .replace(/^(-?)\./, '$10.')
      .replace(/^\+/, ''),
  );
