import Fraction from 'fraction.js';
import * as many from './precise/index.ts';
import { TOO_LONG } from './rational.ts';

type Precise = many.Precise;

/**
 * What is below 2^−LOST of the numbers it was worked from is 0: beside terms of about 1 it would not be a
 * float64 either, and earlier operations may have lost as many bits as are left.
 */
export const LOST = 1088;

/** Whether two numbers agree in every digit that can be trusted. */
export function agree(a: Precise, b: Precise): boolean {
  const apart = many.sub(a, b);
  return apart.m === 0n || many.placeOf(apart) < Math.max(many.placeOf(a), many.placeOf(b)) - LOST;
}

/** |x| beyond 2^±PLACES is no fraction of the length that is kept. */
const PLACES = 104;
/** Enough leading bits for every fraction of that length, whose square they see. */
const LEADING = 320;
/** A partial quotient of this many bits may end the continued fraction. */
const ENDS = 50n;

/**
 * The fraction that a number is, to every digit that can be trusted: √2·√2 is 2. Null where it is none of the
 * length that is kept, or where the number may not be read as exact.
 */
export function shortFraction(x: Precise): Fraction | null {
  if (x.blurred === true) return null;
  if (x.m === 0n) return new Fraction(0);
  if (Math.abs(many.placeOf(x)) > PLACES) return null;
  let over = many.fixed(many.abs(x), LEADING);
  let under = 1n << BigInt(LEADING);
  let [h, hBefore, k, kBefore] = [1n, 0n, 0n, 1n];
  // Convergents h/k of the continued fraction. Hardy & Wright, "An Introduction to the Theory of Numbers", ch. 10.
  for (;;) {
    const quotient = over / under;
    [h, hBefore, k, kBefore] = [quotient * h + hBefore, h, quotient * k + kBefore, k];
    if (h >= TOO_LONG || k >= TOO_LONG) return null;
    [over, under] = [under, over - quotient * under];
    if (over >> ENDS >= under) {
      const found = new Fraction(x.m < 0n ? -h : h, k);
      if (agree(many.fromFraction(found), x)) return found;
      if (under === 0n) return null;
    }
  }
}

/** A float64 as near to a fraction as this, as a share of it, may be one but for its roundings. */
const NEAR = 1e-12;
const LARGEST_UNDER = 10_000;
const DECIMALS = 1e6;

/**
 * Whether a float64 is a fraction of a small denominator, or a decimal of six places, but for its last digits: whether
 * it is worth asking `shortFraction` of more digits.
 */
export function isNearlyShort(value: number): boolean {
  const size = Math.abs(value);
  if (size > 1e12 || size < 1e-6) return false;
  const near = NEAR * size;
  const decimal = size * DECIMALS;
  if (Math.abs(decimal - Math.round(decimal)) <= near * DECIMALS) return true;
  let [rest, k, kBefore] = [size, 0, 1];
  for (;;) {
    const quotient = Math.floor(rest);
    [k, kBefore] = [quotient * k + kBefore, k];
    if (k > LARGEST_UNDER) return false;
    if (Math.abs(size - Math.round(size * k) / k) <= near) return true;
    rest = 1 / (rest - quotient);
  }
}
