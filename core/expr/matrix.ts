import { add, mul, neg, type Expr } from './expr.ts';

/**
 * An expression over matrices. Each entry of a matrix is an expression over scalar quantities. The same
 * expression is printed with symbols, printed with numbers, and evaluated entry by entry, so the printed
 * matrix notation agrees with the scalar calculation. A vector is a matrix of one column.
 */
export type MatrixExpr =
  /** A matrix with its notation, `W₁`, or a function applied to each entry of a matrix, `f′(z₁)`. */
  | { readonly op: 'matrix'; readonly tex: string; readonly entries: Entries; readonly shape: Shape }
  | { readonly op: 'product'; readonly left: MatrixExpr; readonly right: MatrixExpr }
  /** The entrywise (Hadamard) product. */
  | { readonly op: 'hadamard'; readonly left: MatrixExpr; readonly right: MatrixExpr }
  | { readonly op: 'sum'; readonly left: MatrixExpr; readonly right: MatrixExpr }
  | { readonly op: 'difference'; readonly left: MatrixExpr; readonly right: MatrixExpr }
  | { readonly op: 'scaled'; readonly by: Expr; readonly of: MatrixExpr }
  | { readonly op: 'transpose'; readonly of: MatrixExpr };

type Matrix = Extract<MatrixExpr, { readonly op: 'matrix' }>;
type Entries = (row: number, column: number) => Expr;
export type Shape = readonly [rows: number, columns: number];

/** A matrix with its notation and its rows of expressions. */
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

/** Throws RangeError if the shapes of two matrices are incompatible. */
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
 * One entry as an expression over scalars. An entry of a product is the sum over row times column, with each
 * term written out. Rows and columns count from 0.
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

/** The matrices that occur in an expression. */
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

/** LaTeX. `leaf` prints a matrix and `scalar` a scalar factor, either as symbols or as numbers. */
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
