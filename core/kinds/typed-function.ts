import { z } from 'zod';
import { isOrdinaryName, ORDINARY_NAME } from '../document/quantity.ts';
import { problemError } from '../errors.ts';
import { refs, type Expr } from '../expr/expr.ts';
import { parseExpr } from '../expr/parse.ts';

/** The name of a variable of a typed function. */
export const variableSchema = z
  .string()
  .regex(/^[A-Za-z][0-9]?$/, 'must be one letter, perhaps with a digit, e.g. w or x1')
  .refine(isOrdinaryName, ORDINARY_NAME)
  // Names of the steps: the function and its nudge.
  .refine((name) => !['f', 'h', 'e'].includes(name), 'must not be f, h or e, which have a meaning here');

const SHOWN = 60;

/** A function typed over these variables. Throws ProblemError at the field `function`. */
export function readFunction(text: string, variables: readonly string[]): Expr {
  const parsed = parseExpr(text, new Map(variables.map((name) => [name, name])));
  if (!parsed.ok)
    throw problemError(
      'function',
      `at character ${parsed.at + 1} of “${text.slice(0, SHOWN)}${text.length > SHOWN ? '…' : ''}”: ${parsed.message}`,
      'write it as w^3 or x^2 + 10*y^2',
    );
  const found = refs(parsed.expr);
  const unused = variables.find((variable) => !found.includes(variable));
  if (unused !== undefined)
    throw problemError('function', `does not contain ${unused}`, 'use it, or leave the variable out');
  return parsed.expr;
}
