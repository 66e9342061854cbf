import { literal } from '../../document/quantity.ts';
import { problemError } from '../../errors.ts';
import { num, ref, type Expr } from '../../expr/expr.ts';
import { parseExpr } from '../../expr/parse.ts';
import { parseRational } from '../../expr/rational.ts';
import type { WrittenAnswer } from './boxes-schema.ts';

/** What a formula of the author may refer to: numbers by their ids, and matrices as rows of ids. */
export interface Names {
  readonly numbers: ReadonlySet<string>;
  readonly matrices: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** The id of an entry: `A_1_2` in rows, `x_2` in a column. */
export const entryId = (name: string, row: number, column: number, columns: number): string =>
  columns === 1 ? `${name}_${row + 1}` : `${name}_${row + 1}_${column + 1}`;

/** Names in the order in which they become known; each may be used by what follows it. */
export class KnownNames implements Names {
  readonly numbers = new Set<string>();
  readonly matrices = new Map<string, readonly (readonly string[])[]>();

  constructor(numbers: Iterable<string> = []) {
    for (const id of numbers) this.numbers.add(id);
  }

  /** Throws ProblemError where the name is taken. */
  addNumber(id: string, where: string): void {
    if (this.numbers.has(id) || this.matrices.has(id))
      throw problemError(where, `"${id}" is the name of another quantity`, 'give each its own name');
    this.numbers.add(id);
  }

  addMatrix(id: string, rows: number, columns: number, where: string): readonly (readonly string[])[] {
    if (this.numbers.has(id) || this.matrices.has(id))
      throw problemError(where, `"${id}" is the name of another quantity`, 'give each its own name');
    const ids = Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => entryId(id, r, c, columns)),
    );
    for (const entry of ids.flat()) this.addNumber(entry, where);
    this.matrices.set(id, ids);
    return ids;
  }
}

/** A number or a formula of the author over the numbers known so far. Throws ProblemError at `where`. */
export function answerExpr(answer: WrittenAnswer, names: Names, where: string): Expr {
  if (typeof answer === 'number') return num(String(answer));
  if (answer.length <= 40 && parseRational(answer) !== null) return literal(answer);
  return parsedOver(answer, new Map([...names.numbers].map((id) => [id, id])), where);
}

/** A formula over these names. Throws ProblemError at `where`, with the character. */
export function parsedOver(text: string, names: ReadonlyMap<string, string>, where: string): Expr {
  const read = parseExpr(text, names);
  if (read.ok) return read.expr;
  throw problemError(
    where,
    `at character ${read.at + 1} of “${text.slice(0, 60)}”: ${read.message.slice(0, 200)}`,
    'write a number, or a formula over givens and earlier boxes, e.g. w*x + b',
  );
}

export const entriesOf = (ids: readonly (readonly string[])[]): readonly (readonly Expr[])[] =>
  ids.map((row) => row.map(ref));
