import { ProblemError, type Issue } from '../errors.ts';
import { evaluatePrecise } from '../expr/evaluate-precise.ts';
import { evaluate } from '../expr/evaluate.ts';
import { children, type Expr } from '../expr/expr.ts';
import { fromNumber, NoValue } from '../expr/precise/precise.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Line } from './step.ts';

/** Why a formula over finite numbers has no finite value. */
export type Cause = '0/0' | 'division by 0' | 'logarithm' | 'root' | 'overflow';

const ADVICE: Readonly<Record<Cause, string>> = {
  '0/0': 'this is 0/0, which has no value',
  'division by 0': 'this is a division by 0',
  logarithm: 'this is the logarithm of a number that is not above 0',
  root: 'this is the root of a negative number',
  overflow: 'the number is too large for float64',
};

interface Failed {
  /** The id of the line, its symbol as people know it (∂c/∂a, not `local_1`), and what it comes to. */
  readonly line: string;
  readonly symbol: string;
  readonly value: number;
  readonly reason: Cause;
  /** The operation that has no value. */
  readonly part: Expr;
}

/** A line of the problem has a value that is not finite. */
export class NotFiniteError extends ProblemError implements Failed {
  readonly line: string;
  readonly symbol: string;
  readonly value: number;
  readonly reason: Cause;
  readonly part: Expr;

  constructor(failed: Failed, issue: Issue) {
    super([issue]);
    this.line = failed.line;
    this.symbol = failed.symbol;
    this.value = failed.value;
    this.reason = failed.reason;
    this.part = failed.part;
  }

  /** The same failure in the words of a kind of problem. */
  restated(where: string, what: string, fix: string): NotFiniteError {
    return new NotFiniteError(this, { where, what, fix });
  }
}

export function notFinite(
  { id: line, symbol: own, formula }: Line,
  value: number,
  at: (id: string) => number,
): NotFiniteError {
  const { cause, part } = causeOf(formula, at);
  const symbol = (own ?? symbolOf(line)).plain;
  return new NotFiniteError(
    { line, symbol, value, reason: cause, part },
    {
      where: `step ${symbol}`,
      what: `comes to ${String(value)}`,
      fix: `check the numbers it is made from: ${ADVICE[cause]}`,
    },
  );
}

/** The innermost operation whose parts are finite and whose value is not. */
function causeOf(expr: Expr, at: (id: string) => number): { readonly cause: Cause; readonly part: Expr } {
  const inside = children(expr).find((part) => !Number.isFinite(evaluate(part, at)));
  return inside ? causeOf(inside, at) : { cause: ownCause(expr, at), part: expr };
}

function ownCause(expr: Expr, at: (id: string) => number): Cause {
  const value = (part: Expr | undefined): number => (part ? evaluate(part, at) : Number.NaN);
  const isZero = (part: Expr): boolean => value(part) === 0 && !isTiny(part, at);
  if (expr.op === 'div' && isZero(expr.under)) return isZero(expr.over) ? '0/0' : 'division by 0';
  if (expr.op === 'pow') {
    if (isZero(expr.base)) return 'division by 0';
    return Number.isNaN(value(expr)) ? 'root' : 'overflow';
  }
  if (expr.op === 'call' && (expr.fn === 'ln' || expr.fn === 'log2')) return 'logarithm';
  if (expr.op === 'call' && expr.fn === 'sqrt') return 'root';
  return 'overflow';
}

/** A number that is too small for float64, which makes it 0. */
function isTiny(expr: Expr, at: (id: string) => number): boolean {
  try {
    return evaluatePrecise(expr, (id) => fromNumber(at(id))).m !== 0n;
  } catch (error) {
    if (error instanceof NoValue) return false;
    throw error;
  }
}
