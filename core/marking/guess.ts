import type { Valued } from '../solution/evaluate-lines.ts';
import { parseRational } from '../expr/rational.ts';
import { closeness } from './closeness.ts';
import { readNumber } from './read/read-number.ts';

/** The verdict on a predicted value: a number typed before its step is shown. */
export interface GuessMark {
  readonly verdict: 'right' | 'wrong' | 'unreadable';
  /** One sentence; never the value. */
  readonly why: string;
}

/** Significant figures that a guess needs, unless it is exact: the same as in the boxes of a paper. */
export const GUESS_FIGURES = 3;

/** Marks a predicted value. `exact` is the fraction of a rational value. */
export function markGuess(typed: string, value: number, exact: string | null): GuessMark {
  const read = readNumber(typed, { whole: Number.isInteger(value) && Math.abs(value) >= 1000 });
  if (!read.ok) return { verdict: 'unreadable', why: `${read.why}.` };
  const truth: Valued = { value, exact: exact === null ? null : parseRational(exact) };
  const close = closeness(read.value, truth, GUESS_FIGURES);
  if (close === 'same' || close === 'rounded') return { verdict: 'right', why: 'Right.' };
  if (close === 'coarse')
    return {
      verdict: 'wrong',
      why: `Close: give ${GUESS_FIGURES} significant figures, or the exact fraction.`,
    };
  const turned = closeness(read.value, { value: -value, exact: truth.exact?.neg() ?? null }, GUESS_FIGURES);
  if (turned === 'same' || turned === 'rounded')
    return { verdict: 'wrong', why: 'The size is right and the sign is not.' };
  if (value !== 0 && read.value.value !== 0) {
    const places = Math.log10(Math.abs(read.value.value / value));
    if (Math.abs(places) > 0.5 && Math.abs(places - Math.round(places)) < 1e-9)
      return { verdict: 'wrong', why: 'The figures are right and the decimal point is not.' };
  }
  return { verdict: 'wrong', why: 'Not yet: look at the formula and its numbers again.' };
}
