import { problemError } from '../../errors.ts';
import { add, call, div, mul, neg, type Expr } from '../../expr/expr.ts';
import { namedFunction } from '../../expr/functions/index.ts';
import { entriesOf, parsedOver, type Names } from './names.ts';

type Rows = readonly (readonly Expr[])[];
/** A part of a formula over matrices: a number, or rows of expressions. */
type Part = { readonly number: Expr } | { readonly rows: Rows };

const shape = (rows: Rows): string => `${rows.length}×${rows[0]?.length ?? 0}`;

/**
 * The entries of a formula over matrices, each an expression over numbers: `W*x + b`, `A^T*B`, `relu(z)`. A
 * function is applied to each entry. Throws ProblemError at `where` for shapes that do not fit.
 */
export function matrixAnswer(text: string, names: Names, where: string): Rows {
  const matrices = new Map<string, Rows>();
  const typed = new Map([...names.numbers].map((id) => [id, id]));
  for (const [id, ids] of names.matrices) {
    const rows = entriesOf(ids);
    matrices.set(id, rows).set(`${id}^T`, transposed(rows));
    typed.set(id, id).set(`${id}^T`, `${id}^T`).set(`${id}ᵀ`, `${id}^T`);
  }
  const unfit = (what: string): never => {
    throw problemError(where, what, 'check the shapes, or write the entries as rows of formulas');
  };
  const worked = partOf(parsedOver(text, typed, where), (id) => matrices.get(id), unfit);
  return 'rows' in worked ? worked.rows : unfit(`“${text.slice(0, 60)}” is one number, not a matrix`);
}

function partOf(expr: Expr, matrix: (id: string) => Rows | undefined, unfit: (what: string) => never): Part {
  const of = (inner: Expr): Part => partOf(inner, matrix, unfit);
  switch (expr.op) {
    case 'num':
      return { number: expr };
    case 'ref': {
      const rows = matrix(expr.id);
      return rows ? { rows } : { number: expr };
    }
    case 'neg': {
      const part = of(expr.of);
      return 'rows' in part ? { rows: each(part.rows, neg) } : { number: neg(part.number) };
    }
    case 'add':
      return expr.terms.map(of).reduce((left, right) => sum(left, right, unfit));
    case 'mul':
      return expr.factors.map(of).reduce((left, right) => product(left, right, unfit));
    case 'div': {
      const [over, under] = [of(expr.over), of(expr.under)];
      if ('rows' in under) return unfit('a matrix is divided by');
      return 'rows' in over
        ? { rows: each(over.rows, (entry) => div(entry, under.number)) }
        : { number: div(over.number, under.number) };
    }
    case 'pow': {
      const [base, exponent] = [of(expr.base), of(expr.exponent)];
      if ('rows' in base || 'rows' in exponent) return unfit('a power of a matrix is asked for');
      return { number: expr };
    }
    case 'call': {
      const args = expr.args.map(of);
      const [first] = args;
      if (!args.some((arg) => 'rows' in arg)) return { number: expr };
      const { arity, typed } = namedFunction(expr.fn);
      // Further arguments are those that the function itself has, such as the slope of ReLU at 0.
      if (!first || !('rows' in first) || (typed?.args?.[1] ?? arity) !== 1)
        return unfit('a function of several numbers is applied to a matrix');
      return { rows: each(first.rows, (entry) => call(expr.fn, entry, ...expr.args.slice(1))) };
    }
  }
}

function sum(left: Part, right: Part, unfit: (what: string) => never): Part {
  if ('number' in left && 'number' in right) return { number: add(...termsOf(left.number), right.number) };
  if ('number' in left || 'number' in right) return unfit('a number is added to a matrix');
  if (shape(left.rows) !== shape(right.rows))
    return unfit(`${shape(left.rows)} and ${shape(right.rows)} are added`);
  return {
    rows: left.rows.map((row, r) =>
      row.map((entry, c) => add(...termsOf(entry), right.rows[r]?.[c] ?? entry)),
    ),
  };
}

function product(left: Part, right: Part, unfit: (what: string) => never): Part {
  if ('number' in left)
    return 'number' in right
      ? { number: mul(left.number, right.number) }
      : { rows: each(right.rows, (entry) => mul(left.number, entry)) };
  if ('number' in right) return { rows: each(left.rows, (entry) => mul(right.number, entry)) };
  const inner = left.rows[0]?.length ?? 0;
  if (inner !== right.rows.length) return unfit(`a product of ${shape(left.rows)} and ${shape(right.rows)}`);
  const columns = transposed(right.rows);
  return {
    rows: left.rows.map((row) =>
      columns.map((column) => add(...row.map((entry, k) => mul(entry, column[k] ?? entry)))),
    ),
  };
}

const termsOf = (expr: Expr): readonly Expr[] => (expr.op === 'add' ? expr.terms : [expr]);
const each = (rows: Rows, by: (entry: Expr) => Expr): Rows => rows.map((row) => row.map(by));
const transposed = (rows: Rows): Rows =>
  (rows[0] ?? []).map((_entry, c) => rows.map((row) => row[c] as Expr));
