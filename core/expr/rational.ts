import Fraction from 'fraction.js';
import { fromFraction, toNumber } from './precise/index.ts';
import { remembered } from './remembered.ts';

/**
 * Exact values with more than thirty digits are unreadable on a page; such a value is computed in float64
 * only.
 */
export const TOO_LONG = 10n ** 30n;

/**
 * `.1875`, `-3`, `1e-8`, `3/16` as an exact fraction; null when the text is not one of these, or float64 has no
 * number for it (see `outOfRange`).
 */
export const parseRational: (text: string) => Fraction | null = remembered(rationalOf, 10_000);

function rationalOf(text: string): Fraction | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?(?:\/(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '', exponent = '0', under = '1'] = match;
  if (whole + decimals === '') return null;
  const denominator = BigInt(under);
  if (denominator === 0n || outOfRange(text) !== null) return null;
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  return shift >= 0
    ? new Fraction(digits * 10n ** BigInt(shift), denominator)
    : new Fraction(digits, denominator * 10n ** BigInt(-shift));
}

/**
 * Why float64 has no number for a decimal or fraction: `1e-400` would become 0, `1e400` infinity. Null where it
 * has one, and for any other text.
 */
export function outOfRange(text: string): string | null {
  const [over = '', under = '1'] = text.split('/');
  const value = Number(over) / Number(under);
  if (value === 0 && /[1-9]/.test(over.replace(/e.*$/i, '')))
    return 'is closer to 0 than 5e-324, the smallest number that is computed with';
  return Math.abs(value) === Infinity && Number(under) !== 0
    ? 'is beyond 1.8e308, the largest number that is computed with'
    : null;
}

/** The fraction, or null if it is too long (see TOO_LONG). */
export function keptExact(value: Fraction | null): Fraction | null {
  if (value === null) return null;
  return value.d >= TOO_LONG || value.n >= TOO_LONG ? null : value;
}

/** The nearest float64. Numerator and denominator may be beyond its range: 1e-310 has a denominator of 311 digits. */
export const nearestFloat = (value: Fraction): number =>
  Number.isFinite(Number(value.n)) && Number.isFinite(Number(value.d))
    ? value.valueOf()
    : toNumber(fromFraction(value));

/** `3/16`, `-2`. */
export function rationalText(value: Fraction): string {
  const sign = value.s < 0n ? '-' : '';
  return value.d === 1n ? `${sign}${value.n}` : `${sign}${value.n}/${value.d}`;
}
