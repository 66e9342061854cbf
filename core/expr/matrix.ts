import { add, mul, neg, type Expr } from './expr.ts';

/**
 * An expression over matrices, each of whose entries is an expression over scalar quantities. It is read with
 * symbols, with numbers and entry by entry, so what is printed in matrix notation is what the scalar working
 * computed. A vector is a matrix of one column.
 */
export type MatrixExpr =
  /** A matrix as it is written, `W₁`, or a function applied to each entry of one, `f′(z₁)`. */
  | { readonly op: 'matrix'; readonly tex: string; readonly entries: Entries; readonly shape: Shape }
  | { readonly op: 'product'; readonly left: MatrixExpr; readonly right: MatrixExpr }
  /** Entry by entry. */
  | { readonly op: 'hadamard'; readonly left: MatrixExpr; readonly right: MatrixExpr }
  | { readonly op: 'sum'; readonly left: MatrixExpr; readonly right: MatrixExpr }
  | { readonly op: 'difference'; readonly left: MatrixExpr; readonly right: MatrixExpr }
  | { readonly op: 'scaled'; readonly by: Expr; readonly of: MatrixExpr }
  | { readonly op: 'transpose'; readonly of: MatrixExpr };

type Matrix = Extract<MatrixExpr, { readonly op: 'matrix' }>;
type Entries = (row: number, column: number) => Expr;
export type Shape = readonly [rows: number, columns: number];

/** A written matrix over rows of expressions. */
export const written = (tex: string, rows: readonly (readonly Expr[])[]): Matrix => ({
  op: 'matrix',
  tex,
  shape: [rows.length, rows[0]?.length ?? 0],
  entries: (row, column) => {
    const entry = rows[row]?.[column];
    if (!entry) throw new RangeError(`${tex} has no entry ${row + 1}, ${column + 1}`);
    return entry;
  },
});

/** Throws RangeError where two matrices do not fit together. */
export function shapeOf(expr: MatrixExpr): Shape {
  switch (expr.op) {
    case 'matrix':
      return expr.shape;
    case 'transpose': {
      const [rows, columns] = shapeOf(expr.of);
      return [columns, rows];
    }
    case 'scaled':
      return shapeOf(expr.of);
    case 'product': {
      const [[rows, inner], [height, columns]] = [shapeOf(expr.left), shapeOf(expr.right)];
      if (inner !== height) throw new RangeError(`a product of ${rows}×${inner} and ${height}×${columns}`);
      return [rows, columns];
    }
    default: {
      const [left, right] = [shapeOf(expr.left), shapeOf(expr.right)];
      if (left[0] !== right[0] || left[1] !== right[1])
        throw new RangeError(`${expr.op} of ${left.join('×')} and ${right.join('×')}`);
      return left;
    }
  }
}

/**
 * One entry as an expression over scalars: row i of a product with column j, each term written out. Rows and
 * columns count from 0.
 */
export function entryOf(expr: MatrixExpr, row: number, column: number): Expr {
  switch (expr.op) {
    case 'matrix':
      return expr.entries(row, column);
    case 'transpose':
      return entryOf(expr.of, column, row);
    case 'scaled':
      return mul(expr.by, entryOf(expr.of, row, column));
    case 'product': {
      const [, inner] = shapeOf(expr.left);
      return add(
        ...Array.from({ length: inner }, (_, k) =>
          mul(entryOf(expr.left, row, k), entryOf(expr.right, k, column)),
        ),
      );
    }
    case 'hadamard':
      return mul(entryOf(expr.left, row, column), entryOf(expr.right, row, column));
    case 'sum':
      return add(entryOf(expr.left, row, column), entryOf(expr.right, row, column));
    case 'difference':
      return add(entryOf(expr.left, row, column), neg(entryOf(expr.right, row, column)));
  }
}

/** The matrices an expression is written with. */
export function matricesIn(expr: MatrixExpr): readonly Matrix[] {
  switch (expr.op) {
    case 'matrix':
      return [expr];
    case 'transpose':
    case 'scaled':
      return matricesIn(expr.of);
    default:
      return [...matricesIn(expr.left), ...matricesIn(expr.right)];
  }
}

/** LaTeX, with `leaf` giving a matrix and `scalar` a number before one: symbols, or numbers. */
export function matrixTex(
  expr: MatrixExpr,
  leaf: (matrix: Matrix) => string,
  scalar: (of: Expr) => string,
): string {
  const print = (one: MatrixExpr): string => matrixTex(one, leaf, scalar);
  const factor = (one: MatrixExpr): string =>
    one.op === 'matrix' || one.op === 'transpose' ? print(one) : `\\left(${print(one)}\\right)`;
  switch (expr.op) {
    case 'matrix':
      return leaf(expr);
    case 'transpose':
      return `${factor(expr.of)}^{\\top}`;
    case 'scaled':
      return `${scalar(expr.by)}\\,${factor(expr.of)}`;
    case 'product':
      return `${factor(expr.left)}\\,${factor(expr.right)}`;
    case 'hadamard':
      return `${factor(expr.left)} \\odot ${factor(expr.right)}`;
    case 'sum':
      return `${print(expr.left)} + ${print(expr.right)}`;
    case 'difference':
      return `${print(expr.left)} - ${expr.right.op === 'sum' || expr.right.op === 'difference' ? `\\left(${print(expr.right)}\\right)` : print(expr.right)}`;
  }
}
