import type Fraction from 'fraction.js';

/**
 * A real number m·2^e with about BITS significant bits: for the few quantities of which float64 keeps too few
 * digits, because terms of nearly the same size cancel. 0 has m = 0.
 */
export interface Precise {
  readonly m: bigint;
  readonly e: number;
  /**
   * What was added is too small for the digits kept, or the value is that close to a limit which it never
   * reaches: the number may not be read as an exact one.
   */
  readonly blurred?: true;
}

/** Some 385 decimal digits: enough to see 10⁻³⁰⁸, the smallest of float64, beside 1. */
export const BITS = 1280;

/** An operation without a value: a division by 0, the logarithm of a negative number, an overflow. */
export class NoValue extends Error {}

export const ZERO: Precise = { m: 0n, e: 0 };
export const ONE: Precise = { m: 1n, e: 0 };
export const TWO: Precise = { m: 2n, e: 0 };

const sizeOf = (m: bigint): bigint => (m < 0n ? -m : m);
/** The number of bits of an integer, at most 3 too many. */
const bitsOf = (m: bigint): number => (m === 0n ? 0 : sizeOf(m).toString(16).length * 4);
/** The place of the highest bit, at most 3 too high: |x| < 2^place. −Infinity for 0. */
export const placeOf = ({ m, e }: Precise): number => (m === 0n ? Number.NEGATIVE_INFINITY : bitsOf(m) + e);

/** m·2^e, rounded to BITS. */
export function precise(m: bigint, e = 0): Precise {
  const extra = bitsOf(m) - BITS;
  if (extra <= 0) return m === 0n ? ZERO : { m, e };
  return { m: (m + (1n << BigInt(extra - 1))) >> BigInt(extra), e: e + extra };
}

/** A float64 without rounding. Throws NoValue where it is not finite. */
export function fromNumber(value: number): Precise {
  if (!Number.isFinite(value)) throw new NoValue();
  if (value === 0) return ZERO;
  const e = Math.max(-1074, Math.floor(Math.log2(Math.abs(value))) - 53);
  return { m: BigInt(value / 2 ** e), e };
}

export const fromFraction = ({ s, n, d }: Fraction): Precise => div(precise(s * n), precise(d));

/** The nearest float64, as far as it has one. */
export function toNumber({ m, e }: Precise): number {
  const extra = bitsOf(m) - 64;
  if (extra <= 0) return scaled(Number(m), e);
  // The last bit stands for all that are cut off, so that the rounding to 53 bits is right.
  const cut = m >> BigInt(extra);
  return scaled(Number(cut << BigInt(extra) === m ? cut : cut | 1n), e + extra);
}

function scaled(value: number, e: number): number {
  const half = Math.trunc(Math.max(-2100, Math.min(2100, e)) / 2);
  return value * 2 ** half * 2 ** (Math.max(-2100, Math.min(2100, e)) - half);
}

/** Round(x·2^bits) as an integer. */
export const fixed = ({ m, e }: Precise, bits: number): bigint =>
  e + bits >= 0 ? m << BigInt(e + bits) : m >> BigInt(-e - bits);

export const neg = ({ m, e }: Precise): Precise => ({ m: -m, e });
export const abs = (x: Precise): Precise => (x.m < 0n ? neg(x) : x);
/** x·2^n. */
export const shift = ({ m, e }: Precise, n: number): Precise => ({ m, e: e + n });

export function add(a: Precise, b: Precise): Precise {
  if (a.m === 0n) return b;
  if (b.m === 0n) return a;
  const apart = placeOf(a) - placeOf(b);
  if (apart > BITS + 8) return a;
  if (-apart > BITS + 8) return b;
  const e = Math.min(a.e, b.e);
  return precise((a.m << BigInt(a.e - e)) + (b.m << BigInt(b.e - e)), e);
}
export const sub = (a: Precise, b: Precise): Precise => add(a, neg(b));
export const mul = (a: Precise, b: Precise): Precise => precise(a.m * b.m, a.e + b.e);

export function div(a: Precise, b: Precise): Precise {
  if (b.m === 0n) throw new NoValue();
  const up = Math.max(0, BITS + 8 + bitsOf(b.m) - bitsOf(a.m));
  return precise((a.m << BigInt(up)) / b.m, a.e - up - b.e);
}

/** √x. Newton's iteration on integers. */
export function sqrt({ m, e }: Precise): Precise {
  if (m < 0n) throw new NoValue();
  if (m === 0n) return ZERO;
  const up = Math.max(0, 2 * BITS - bitsOf(m));
  const even = up + ((e - up) % 2 === 0 ? 0 : 1);
  const square = m << BigInt(even);
  // The leading bits, as many as float64 can take the root of.
  const rest = BigInt(2 * Math.ceil(Math.max(0, bitsOf(square) - 1000) / 2));
  let root = BigInt(Math.floor(Math.sqrt(Number(square >> rest)))) << (rest / 2n);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (sizeOf(next - root) <= 1n) return precise(next, (e - even) / 2);
    root = next;
  }
}

/** x^n for a whole n. */
export function power(x: Precise, n: number): Precise {
  if (n < 0) return div(ONE, power(x, -n));
  let [result, square] = [ONE, x];
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = mul(result, square);
    square = mul(square, square);
  }
  return result;
}
