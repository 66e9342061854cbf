import Fraction from 'fraction.js';

/** Significant digits shown of a value that has no short decimal. */
export const DIGITS_SHOWN = 5;
/** A terminating decimal with at most this many significant digits is shown in full. */
const DIGITS_WHOLE = 9;
/** A fraction is worth showing beside its decimal when its denominator has at most this many digits. */
const SHORT_DENOMINATOR = 4;

/** A number for display: its text, whether the text is rounded, and a short fraction if there is one. */
export interface FormattedNumber {
  readonly text: string;
  readonly rounded: boolean;
  readonly fraction: string | null;
}

/**
 * A value as an exam shows it: 0.06125 in full, 1/3 as 0.33333 (rounded) with the fraction beside it, 1.2e-5
 * for a very small one. `exact` is the fraction if it is known; without it the value is a float64 of an
 * irrational number and is always rounded to `digits` significant digits.
 */
export function formatNumber(value: number, exact: string | null, digits = DIGITS_SHOWN): FormattedNumber {
  if (exact === null) return { text: roundedText(value, digits), rounded: true, fraction: null };
  const [over = '0', under = '1'] = exact.split('/');
  const fraction =
    under !== '1' && under.length <= SHORT_DENOMINATOR && over.length <= SHORT_DENOMINATOR + 1 ? exact : null;
  const whole = wholeDecimal(exact);
  if (whole !== null)
    return {
      text: whole,
      rounded: false,
      fraction: fraction !== null && worthShowing(whole, under) ? fraction : null,
    };
  return { text: roundedText(value, digits), rounded: true, fraction };
}

/**
 * Whether a fraction adds information to its decimal: 49/800 beside 0.06125 does; 1/5 beside 0.2 does not,
 * nor does a denominator that is a power of ten.
 */
const worthShowing = (decimal: string, under: string): boolean =>
  (decimal.split('.')[1]?.length ?? 0) > 2 && !/^10*$/.test(under);

/** The terminating decimal of a fraction if it is short enough to read; else null. */
function wholeDecimal(exact: string): string | null {
  const fraction = new Fraction(exact);
  let rest = fraction.d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return null;
  const places = Math.max(twos, fives);
  const scaled = (fraction.n * 10n ** BigInt(places)) / fraction.d;
  const digits = scaled.toString().replace(/^0+/, '');
  if (fraction.d !== 1n && digits.length > DIGITS_WHOLE) return null;
  const sign = fraction.s < 0n ? '-' : '';
  if (places === 0) return sign + scaled.toString();
  if (places - digits.length >= 5) return sign + scientific(digits, places); // 1e-8, not 0.00000001
  const padded = scaled.toString().padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

function scientific(digits: string, places: number): string {
  const trimmed = digits.replace(/0+$/, '') || '0';
  const exponent = digits.length - 1 - places;
  return `${trimmed[0]}${trimmed.length > 1 ? `.${trimmed.slice(1)}` : ''}e${exponent}`;
}

function roundedText(value: number, digits: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e9) return tidyExponent(value.toExponential(digits - 1));
  const text = Number(value.toPrecision(digits));
  return size >= 10 ** digits ? String(Math.round(value)) : plainDecimal(text, value, digits);
}

/** toPrecision without an exponent. Trailing zeros stay: they show where the value was rounded. */
function plainDecimal(text: number, value: number, digits: number): string {
  const places = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(text === 0 ? value : text))));
  return value.toFixed(places);
}

const tidyExponent = (text: string): string => text.replace(/\.?0*e/, 'e').replace('e+', 'e');
