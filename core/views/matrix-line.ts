import { evaluate } from '../expr/evaluate.ts';
import { ref, type Expr } from '../expr/expr.ts';
import { matricesIn, matrixTex, written, type MatrixExpr } from '../expr/matrix.ts';
import { numberTex, toTex } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import { symbolOf } from '../format/symbol.ts';
import type { ScalarNetSolution } from '../kinds/scalar-net/scalar-net.ts';
import type { Phase } from '../solution/step.ts';
import type { Tagged } from './worked-text.ts';

/**
 * One line of a network's working in matrix notation: symbol = formula = numbers = value, each in LaTeX.
 * Every number is tagged with its scalar step and shows the value of that step.
 */
export interface MatrixLine {
  /** Unique within the pass. */
  readonly id: string;
  readonly phase: Phase;
  readonly symbol: string;
  /**
   * The expression that formula and numbers are printed from; a test compares its value entry by entry with
   * the scalar steps. Null if there is none to show.
   */
  readonly reading: MatrixExpr | null;
  readonly formula: string | null;
  /** null if a matrix is too large to be written twice. */
  readonly numbers: string | null;
  readonly value: string;
  /** The scalar steps of the value, row by row. */
  readonly steps: Ids;
}

/** Step ids by row and column. */
export type Ids = readonly (readonly string[])[];

/** A vector of steps as a matrix of one column. */
export const column = (ids: readonly string[]): Ids => ids.map((id) => [id]);
/** A matrix of steps under one symbol. */
export const matrix = (tex: string, ids: Ids): MatrixExpr =>
  written(
    tex,
    ids.map((row) => row.map(ref)),
  );

/**
 * A matrix with up to `whole` rows and columns is written in full; of a larger one the first `first` and the
 * last.
 */
const WRITTEN = { whole: 8, first: 4 } as const;
/** A matrix of more entries is written once, on the line that computes it. */
const REPEATED = 40;
const DIGITS = 4;

/** A line before it is printed. */
export interface UnprintedLine {
  readonly id: string;
  readonly phase: Phase;
  readonly symbol: string;
  readonly reading: MatrixExpr | null;
  readonly steps: Ids;
  /** The formula, in words, of a line without a reading. */
  readonly words?: string;
}

/** The numbers of a solution, whether they are steps or entries of a large network's tape. */
export interface NetworkNumbers {
  /** The value of a step; NaN if no step has this id. */
  readonly at: (id: string) => number;
  readonly exact: (id: string) => string | null;
  readonly known: (id: string) => boolean;
}

export function numbersOf({ steps, picture: { tape } }: ScalarNetSolution): NetworkNumbers {
  const kept = new Map(steps.map((step) => [step.id, step]));
  const onTape = tape === null ? null : new Map(tape.ids.map((id, i) => [id, i]));
  return {
    at: (id) => kept.get(id)?.value ?? tape?.values[onTape?.get(id) ?? -1] ?? Number.NaN,
    exact: (id) => kept.get(id)?.exact ?? null,
    known: (id) => kept.has(id) || onTape?.has(id) === true,
  };
}

/** Prints lines over these numbers; `tag` marks each number with its step. */
export function matrixPrinter(
  { at, exact }: NetworkNumbers,
  tag: Tagged,
): (line: UnprintedLine) => MatrixLine {
  const stepTex = (id: string): string =>
    tag(numberTex(formatNumber(at(id), exact(id), DIGITS).text).text, id);
  const entryTex = (entry: Expr): string => {
    if (entry.op === 'ref') return stepTex(entry.id);
    const value = evaluate(entry, at);
    return numberTex(Number.isInteger(value) ? String(value) : formatNumber(value, null, DIGITS).text).text;
  };
  const withSymbols = (reading: MatrixExpr): string =>
    matrixTex(
      reading,
      ({ tex }) => tex,
      (of) => toTex(of, (id) => ({ text: symbolOf(id).tex })),
    );
  const withNumbers = (reading: MatrixExpr): string =>
    matrixTex(
      reading,
      ({ shape: [rows, columns], entries }) =>
        bracketed(rows, columns, (row, column) => entryTex(entries(row, column))),
      entryTex,
    );
  return ({ id, phase, symbol, reading, steps, words = null }) => {
    const [rows, columns] = [steps.length, steps[0]?.length ?? 0];
    return {
      id,
      phase,
      symbol,
      reading,
      formula: reading ? withSymbols(reading) : words,
      numbers: reading && isRepeated(reading) ? withNumbers(reading) : null,
      value:
        rows === 1 && columns === 1
          ? stepTex(steps[0]?.[0] ?? '')
          : bracketed(rows, columns, (row, column) => stepTex(steps[row]?.[column] ?? '')),
      steps,
    };
  };
}

/**
 * Whether a formula is written a second time with its numbers; not for a single matrix, whose numbers are its
 * value.
 */
const isRepeated = (reading: MatrixExpr): boolean =>
  reading.op !== 'matrix' && matricesIn(reading).every(({ shape }) => shape[0] * shape[1] <= REPEATED);

/** `[a b; c d]`; of a large matrix the first rows and columns and the last, with dots between. */
function bracketed(rows: number, columns: number, entry: (row: number, column: number) => string): string {
  const short = (n: number): readonly (number | null)[] =>
    n <= WRITTEN.whole
      ? Array.from({ length: n }, (_, i) => i)
      : [...Array.from({ length: WRITTEN.first }, (_, i) => i), null, n - 1];
  const across = short(columns);
  const body = short(rows).map((row) =>
    across
      .map((column) => (row === null ? '\\vdots' : column === null ? '\\cdots' : entry(row, column)))
      .join(' & '),
  );
  return `\\begin{bmatrix}${body.join(' \\\\ ')}\\end{bmatrix}`;
}
