import type { Expr } from '../../expr/expr.ts';
import { toPlain } from '../../expr/print.ts';
import { formatNumber } from '../../format/number.ts';
import type { TypedNumber } from './read.ts';

/** A lone number as anybody writes it: nothing has to be said of it. */
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
export const isPlainNumber = (typed: string): boolean => PLAIN.test(typed.trim().replace('−', '-'));

/** The numbers of a box as they were read: `3/16`, `0.5·0.6 = 0.3`, `(0.25, 0.75)`, `26 × 26 × 32`. */
export function echoOf(numbers: readonly TypedNumber[], as: 'number' | 'vector' | 'shape'): string {
  const texts = numbers.map(as === 'number' ? inFull : shortOf);
  if (as === 'shape') return texts.join(' × ');
  return as === 'vector' ? `(${texts.join(', ')})` : texts.join(', ');
}

/** Arithmetic with what it comes to; a fraction stands for itself. */
function inFull(number: TypedNumber): string {
  const { parsed, written } = number;
  if (written !== null || parsed === undefined) return shortOf(number);
  const arithmetic = toPlain(parsed, (id) => ({ text: id }));
  return isFraction(parsed) ? arithmetic : `${arithmetic} = ${shortOf(number)}`;
}

const isFraction = (expr: Expr): boolean =>
  expr.op === 'neg'
    ? isFraction(expr.of)
    : expr.op === 'num' || (expr.op === 'div' && expr.over.op === 'num' && expr.under.op === 'num');

/** The number with every figure that was written; a fraction where the decimals do not end. */
function shortOf({ value, exact, written }: TypedNumber): string {
  if (written !== null && written.unit < 1 && written.unit >= 1e-12)
    return minus(value.toFixed(Math.round(-Math.log10(written.unit))));
  const shown = formatNumber(value, exact?.toFraction() ?? null, MOST_FIGURES);
  return minus(shown.rounded && shown.fraction !== null ? shown.fraction : shown.text);
}
const MOST_FIGURES = 8;
const minus = (text: string): string => text.replace('-', '−');
