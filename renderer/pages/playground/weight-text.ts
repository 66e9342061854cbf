import { parseRational } from '../../../core/expr/rational.ts';

const subscript = (number: number): string =>
  [...String(number)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '').join('');

/** The name of a weight or a bias as the Board writes it: w₂,₁,₃, b₂,₁; layer, unit and input are counted from 0. */
export const weightName = (layer: number, unit: number, input: number | null): string =>
  input === null
    ? `b${subscript(layer + 1)},${subscript(unit + 1)}`
    : `w${subscript(layer + 1)},${subscript(unit + 1)},${subscript(input + 1)}`;

/** Three significant digits or so, with a true minus. */
export const weightText = (value: number): string => {
  // After a training that diverged.
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const text =
    size >= 1000 || (size > 0 && size < 0.005)
      ? value.toPrecision(size < 1 ? 1 : 3)
      : value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
  return (text === '-0.00' ? '0.00' : text).replace('-', '−');
};

/** A typed number or fraction, with either minus, of at most 10⁶; null for another text. */
export function typedNumber(text: string): number | null {
  const value = parseRational(text.trim().replace('−', '-').replace(/^\+/, ''))?.valueOf() ?? Number.NaN;
  return Math.abs(value) <= LARGEST ? value : null;
}
const LARGEST = 1e6;
