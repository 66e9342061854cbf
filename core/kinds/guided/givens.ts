import { arrayShape } from '../../document/number-array.ts';
import { literal, type Quantity } from '../../document/quantity.ts';
import type { Line } from '../../solution/step.ts';
import { KnownNames } from './names.ts';
import type { GuidedProblem } from './problem.ts';

/** What is given, as lines, and how it is arranged. */
export interface Givens {
  readonly lines: readonly Line[];
  readonly names: KnownNames;
  /** Ids of single numbers. */
  readonly numbers: readonly string[];
  readonly matrices: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
}

/** Throws ProblemError for rows of different lengths, and for a name that an entry of a matrix has. */
export function givensOf({ givens = {} }: GuidedProblem): Givens {
  const names = new KnownNames();
  const lines: Line[] = [];
  const numbers: string[] = [];
  const matrices: { name: string; rows: readonly (readonly string[])[] }[] = [];
  const give = (id: string, quantity: Quantity): void => {
    lines.push({ id, phase: 'given', formula: literal(quantity) });
  };
  for (const [name, given] of Object.entries(givens)) {
    const where = `givens.${name}`;
    if (!Array.isArray(given)) {
      names.addNumber(name, where);
      numbers.push(name);
      give(name, given);
      continue;
    }
    const rows = given.map((row) => (Array.isArray(row) ? row : [row]));
    const [, columns = 1] = arrayShape(rows, where);
    const ids = names.addMatrix(name, rows.length, columns, where);
    matrices.push({ name, rows: ids });
    rows.forEach((row, r) => {
      row.forEach((quantity, c) => give(ids[r]?.[c] ?? '', quantity));
    });
  }
  return { lines, names, numbers, matrices };
}
