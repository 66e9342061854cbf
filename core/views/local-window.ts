import { refs, type Expr } from '../expr/expr.ts';
import { stepsById, type Step } from '../solution/step.ts';

/** A number of a grid at a place of the window. */
interface WindowCell {
  /** From 0, down and across the window. */
  readonly row: number;
  readonly column: number;
  /** The steps that are multiplied with each other here. */
  readonly first: string;
  readonly second: string;
  /** Their product, as it stands in the formula of the step. */
  readonly product: Expr;
}

/**
 * A window of one grid and a grid that lies over it, whose numbers are multiplied place by place and added up: a
 * kernel on its window, or what comes back laid over the input.
 */
export interface LocalWindow {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly WindowCell[];
  /** What the step adds besides, such as a bias. */
  readonly rest: readonly string[];
}

/** With fewer rows or columns a line says as much; with more the numbers would be too small to read. */
const LEAST = 2;
const MOST = 5;
/** The row and the column that end the name of a cell: `x_2_3`, `dL/dy_1_1`. */
const PLACE = /_(\d+)_(\d+)$/;

/**
 * The window of a step whose formula is a sum of products of two cells each; null for every other step, and for a
 * sum over several channels, in which places come more than once. The window is laid out by the first of each two,
 * as they lie in their own grid, so that a kernel that is turned round is seen turned round.
 */
export function localWindow(steps: readonly Step[], id: string): LocalWindow | null {
  const formula = stepsById(steps).get(id)?.formula;
  if (formula?.op !== 'add') return null;
  const products = formula.terms.flatMap((term) => productOf(term) ?? []);
  const rest = formula.terms.filter((term) => productOf(term) === null);
  const rows = span(products.map(({ row }) => row));
  const columns = span(products.map(({ column }) => column));
  const isGrid =
    [rows, columns].every(({ size }) => size >= LEAST && size <= MOST) &&
    new Set(products.map(({ row, column }) => `${row} ${column}`)).size === products.length;
  if (!isGrid || rest.some((term) => term.op !== 'ref')) return null;
  return {
    rows: rows.size,
    columns: columns.size,
    cells: products.map((cell) => ({
      ...cell,
      row: cell.row - rows.first,
      column: cell.column - columns.first,
    })),
    rest: rest.flatMap((term) => [...refs(term)]),
  };
}

function productOf(term: Expr): WindowCell | null {
  if (term.op !== 'mul') return null;
  const [first, second, ...others] = term.factors;
  if (first?.op !== 'ref' || second?.op !== 'ref' || others.length > 0 || !PLACE.test(second.id)) return null;
  const [, row, column] = PLACE.exec(first.id) ?? [];
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column), first: first.id, second: second.id, product: term };
}

function span(values: readonly number[]): { readonly first: number; readonly size: number } {
  const first = Math.min(...values);
  return { first, size: values.length === 0 ? 0 : Math.max(...values) - first + 1 };
}
