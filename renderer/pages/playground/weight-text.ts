import { numberPlain } from '../../../core/expr/print.ts';

const subscript = (number: number): string =>
  [...String(number)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '').join('');

/** The name of a weight or a bias as the Board writes it: w₂,₁,₃, b₂,₁; layer, unit and input are counted from 0. */
export const weightName = (layer: number, unit: number, input: number | null): string =>
  input === null
    ? `b${subscript(layer + 1)},${subscript(unit + 1)}`
    : `w${subscript(layer + 1)},${subscript(unit + 1)},${subscript(input + 1)}`;

/** Three significant digits or so, with a true minus; very small and very large numbers with a power of ten. */
export const weightText = (value: number): string => {
  // After a training that diverged.
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e5) return powerText(value.toExponential(1));
  if (size > 0 && size < 0.005) return powerText(value.toExponential(0));
  const text = value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
  return (text === '-0.00' ? '0.00' : text).replace('-', '−');
};
/** Of `2.0e+5`: 2×10⁵. */
const powerText = (text: string): string => numberPlain(text.replace('.0e', 'e')).text;

/** The largest number that a weight may be set to. */
export const LARGEST_WEIGHT = 1e6;
