import {
  abs,
  add,
  BITS,
  div,
  fixed,
  fromNumber,
  mul,
  neg,
  NoValue,
  ONE,
  placeOf,
  precise,
  shift,
  sqrt,
  sub,
  toNumber,
  TWO,
  ZERO,
  type Precise,
} from './precise.ts';

/**
 * Exponential, logarithm and circular functions to about BITS bits, by Taylor series and Newton's iteration:
 * Brent & Zimmermann, "Modern Computer Arithmetic", 2010, ch. 4.
 */

/** Fixed-point series carry this many bits after the point. */
const WORK = BITS + 64;
const UNIT = 1n << BigInt(WORK);

/** ln 2 = 2·artanh(1/3) = 2·Σ 3^−(2n+1)/(2n+1). */
const ln2 = once(() => shift(series(UNIT / 3n, 9n, 1n), 1));
/** π = 16 arctan(1/5) − 4 arctan(1/239): Machin 1706. */
export const pi = once(() =>
  sub(shift(series(UNIT / 5n, 25n, -1n), 4), shift(series(UNIT / 239n, 57121n, -1n), 2)),
);

/** Σ first·(sign/ratio)ⁿ/(2n + 1) in fixed point. */
function series(first: bigint, ratio: bigint, sign: 1n | -1n): Precise {
  let [sum, term] = [0n, first];
  for (let n = 0n; term !== 0n; n += 1n) {
    sum += term / (2n * n + 1n);
    term = (sign * term) / ratio;
  }
  return { m: sum, e: -WORK };
}

/** x is halved this often before the series of eˣ, which then has few terms, and the result squared as often. */
const HALVINGS = 16;
/** Beyond this, eˣ has no use as a number. */
const LARGEST_EXPONENT = 1e9;

export const exp = (x: Precise): Precise => expTo(WORK, x);

/** eˣ to about `work` bits. */
function expTo(work: number, x: Precise): Precise {
  if (x.m === 0n) return ONE;
  const size = toNumber(x);
  if (size < -LARGEST_EXPONENT) return ZERO;
  if (size > LARGEST_EXPONENT) throw new NoValue();
  const k = Math.round(size / Math.LN2);
  const bits = BigInt(work);
  const r = fixed(sub(x, mul(fromNumber(k), ln2())), work) >> BigInt(HALVINGS);
  let [sum, term] = [1n << bits, 1n << bits];
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * r) >> bits) / n;
    sum += term;
  }
  for (let n = 0; n < HALVINGS; n += 1) sum = (sum * sum) >> bits;
  return precise(sum, k - work);
}

/** eˣ − 1, also where 1 takes most of its digits. */
export function expm1(x: Precise): Precise {
  if (placeOf(x) > -8) return sub(exp(x), ONE);
  let [sum, term] = [x, x];
  for (let n = 2; placeOf(term) > placeOf(sum) - BITS - 8; n += 1) {
    term = div(mul(term, x), fromNumber(n));
    sum = add(sum, term);
  }
  return sum;
}

/** Newton's steps from the 52 bits of float64, each of which doubles them: 52·2⁵ is more than BITS. */
const STEPS = [0, 1, 2, 3, 4];
/** What the first of them works with to be right to 104. */
const FIRST = 128;

export function ln(x: Precise): Precise {
  if (x.m <= 0n) throw new NoValue();
  const from1 = sub(x, ONE);
  if (placeOf(from1) <= -4) return log1p(from1);
  const k = placeOf(x);
  const near = fromNumber(Math.log(toNumber(shift(x, -k))) + k * Math.LN2);
  return STEPS.reduce((y, step) => {
    const work = Math.min(WORK, FIRST << step);
    return add(y, sub(mul(x, expTo(work, neg(y))), ONE));
  }, near);
}

/** ln(1 + x), also where 1 takes most of the digits of x. */
export function log1p(x: Precise): Precise {
  if (placeOf(x) > -4) return ln(add(ONE, x));
  // Beyond the digits kept, ln(1 + x) is x.
  if (placeOf(x) < -BITS) return x;
  return STEPS.reduce(
    (y) => {
      const above = expm1(y);
      return sub(y, div(sub(above, x), add(above, ONE)));
    },
    fromNumber(Math.log1p(toNumber(x))),
  );
}

/** tanh x = (e²ˣ − 1)/(e²ˣ + 1). */
export function tanh(x: Precise): Precise {
  if (x.m > 0n) return neg(tanh(neg(x)));
  const above = expm1(shift(x, 1));
  return div(above, add(above, TWO));
}

/** σ(x) = 1/(1 + e⁻ˣ). */
export const sigmoid = (x: Precise): Precise => div(ONE, add(ONE, exp(neg(x))));
/** ln(1 + eˣ). */
export const softplus = (x: Precise): Precise => log1p(exp(x));

export const sin = (x: Precise): Precise => circular(x, 1n);
export const cos = (x: Precise): Precise => circular(x, 0n);

/** Σ (−1)ⁿ x^(2n + first)/(2n + first)!, with x brought to −π … π. */
function circular(x: Precise, first: 0n | 1n): Precise {
  const turns = Math.round(toNumber(x) / (2 * Math.PI));
  if (Math.abs(turns) > LARGEST_EXPONENT) throw new NoValue();
  const r = fixed(sub(x, mul(fromNumber(2 * turns), pi())), WORK);
  let term = first === 1n ? r : UNIT;
  let sum = 0n;
  const square = (r * r) >> BigInt(WORK);
  for (let n = first; term !== 0n && term !== -1n; n += 2n) {
    sum += term;
    term = -((term * square) >> BigInt(WORK)) / ((n + 1n) * (n + 2n));
  }
  return precise(sum, -WORK);
}

/** From here on the continued fraction of erfc is shorter than the series of erf. */
const SERIES_UP_TO = 12;
/** At x = 12 the remainder after n levels is about e^(−24√(2n)). */
const LEVELS = 800;

/** e^(−x²)/√π. */
const gaussian = (x: Precise): Precise => mul(exp(neg(mul(x, x))), overRootPi());
const overRootPi = once(() => div(ONE, sqrt(pi())));

/** 2/√π · e^(−x²) · Σ 2ⁿx²ⁿ⁺¹/(1·3·…·(2n+1)). Abramowitz & Stegun 1964, 7.1.6. */
function erfBySeries(x: Precise): Precise {
  let [sum, term] = [x, x];
  const twice = shift(mul(x, x), 1);
  for (let n = 1; placeOf(term) > placeOf(sum) - BITS - 8; n += 1) {
    term = div(mul(term, twice), fromNumber(2 * n + 1));
    sum = add(sum, term);
  }
  return shift(mul(gaussian(x), sum), 1);
}

/** e^(−x²)/√π · 1/(x + ½/(x + 1/(x + …))). Abramowitz & Stegun 1964, 7.1.14. */
function erfcByFraction(x: Precise): Precise {
  let below = x;
  for (let level = LEVELS; level >= 1; level -= 1) below = add(x, div(shift(fromNumber(level), -1), below));
  return div(gaussian(x), below);
}

const isShort = (x: Precise): boolean => Math.abs(toNumber(x)) < SERIES_UP_TO;

export function erf(x: Precise): Precise {
  if (x.m === 0n) return ZERO;
  if (isShort(x)) return erfBySeries(x);
  const rest = sub(ONE, erfcByFraction(abs(x)));
  return x.m > 0n ? rest : neg(rest);
}

export function erfc(x: Precise): Precise {
  if (isShort(x)) return sub(ONE, erf(x));
  return x.m > 0n ? erfcByFraction(x) : sub(TWO, erfcByFraction(neg(x)));
}

function once(work: () => Precise): () => Precise {
  let known: Precise | undefined;
  return () => (known ??= work());
}
