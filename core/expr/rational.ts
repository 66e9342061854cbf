import Fraction from 'fraction.js';
import { remembered } from './remembered.ts';

/**
 * Exact values with more than thirty digits are unreadable on a page; such a value is computed in float64
 * only.
 */
const TOO_LONG = 10n ** 30n;

/** `.1875`, `-3`, `1e-8`, `3/16` as an exact fraction; null when the text is not one of these. */
export const parseRational: (text: string) => Fraction | null = remembered(rationalOf, 10_000);

function rationalOf(text: string): Fraction | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?(?:\/(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '', exponent = '0', under = '1'] = match;
  if (whole + decimals === '') return null;
  const denominator = BigInt(under);
  if (denominator === 0n) return null;
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals) * (sign === '-' ? -1n : 1n);
  return shift >= 0
    ? new Fraction(digits * 10n ** BigInt(shift), denominator)
    : new Fraction(digits, denominator * 10n ** BigInt(-shift));
}

/** The fraction, or null if it is too long (see TOO_LONG). */
export function keptExact(value: Fraction | null): Fraction | null {
  if (value === null) return null;
  return value.d >= TOO_LONG || value.n >= TOO_LONG ? null : value;
}

/** `3/16`, `-2`. */
export function rationalText(value: Fraction): string {
  const sign = value.s < 0n ? '-' : '';
  return value.d === 1n ? `${sign}${value.n}` : `${sign}${value.n}/${value.d}`;
}
