import { all, madd } from './lanes';

/**
 * Exponential, logarithm and what is made of them, so that they do not depend on the runtime's Math. Largest errors in
 * units in the last place are measured by tests/core/tensor/functions.test.ts.
 */

/** The nearest whole multiple n of ln 2 is taken out of x, which leaves |r| ≤ ½ ln 2: eˣ = 2ⁿ·eʳ. */
@inline
function turns<T>(x: v128): v128 {
  return v128.nearest<T>(v128.mul<T>(x, all<T>(1.4426950408889634)));
}

/** x − n·ln 2. ln 2 is split so that n times its first part is exact. Cody & Waite 1980, chapter 6. */
@inline
function rest<T>(x: v128, n: v128): v128 {
  if (sizeof<T>() == 4)
    return v128.sub<T>(
      v128.sub<T>(x, v128.mul<T>(n, all<T>(0.693359375))),
      v128.mul<T>(n, all<T>(-2.12194440e-4)),
    );
  return v128.sub<T>(
    v128.sub<T>(x, v128.mul<T>(n, all<T>(6.93147180369123816490e-1))),
    v128.mul<T>(n, all<T>(1.90821492927058770002e-10)),
  );
}

/**
 * eʳ − 1 for |r| ≤ ½ ln 2 by its Taylor series, to 1/7! or 1/13!: r + r²·(even + r·odd), both polynomials in r², so that
 * the two chains of operations run side by side.
 */
@inline
function series<T>(r: v128): v128 {
  const square = v128.mul<T>(r, r);
  let even: v128, odd: v128;
  if (sizeof<T>() == 4) {
    even = all<T>(1.0 / 720.0);
    odd = all<T>(1.0 / 5040.0);
  } else {
    even = all<T>(1.0 / 479001600.0);
    odd = all<T>(1.0 / 6227020800.0);
    even = madd<T>(even, square, all<T>(1.0 / 3628800.0));
    odd = madd<T>(odd, square, all<T>(1.0 / 39916800.0));
    even = madd<T>(even, square, all<T>(1.0 / 40320.0));
    odd = madd<T>(odd, square, all<T>(1.0 / 362880.0));
    even = madd<T>(even, square, all<T>(1.0 / 720.0));
    odd = madd<T>(odd, square, all<T>(1.0 / 5040.0));
  }
  even = madd<T>(even, square, all<T>(1.0 / 24.0));
  odd = madd<T>(odd, square, all<T>(1.0 / 120.0));
  even = madd<T>(even, square, all<T>(0.5));
  odd = madd<T>(odd, square, all<T>(1.0 / 6.0));
  return madd<T>(square, madd<T>(r, odd, even), r);
}

/** 2ⁿ for a whole n in the range of normal numbers: n goes into the bits of the exponent. */
@inline
function power<T>(n: v128): v128 {
  if (sizeof<T>() == 4)
    return i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  // 1.5·2⁵² + n has n in its lowest bits.
  return i64x2.shl(i64x2.add(v128.add<f64>(n, f64x2.splat(6755399441055744.0)), i64x2.splat(1023)), 52);
}

/** Held within [low, high]; not a number stays what it is, since it is the first operand. */
@inline
function held<T>(x: v128, low: f64, high: f64): v128 {
  return v128.pmax<T>(v128.pmin<T>(x, all<T>(high)), all<T>(low));
}

/** eˣ. Beyond ±87 in float32 and ±708 in float64 it stays at the value there, a normal number. */
@inline
export function exp<T>(x: v128): v128 {
  const within = sizeof<T>() == 4 ? held<T>(x, -87.3, 88.3) : held<T>(x, -708.3, 709.4);
  const n = turns<T>(within);
  const two = power<T>(n);
  return madd<T>(two, series<T>(rest<T>(within, n)), two);
}

/** eˣ − 1, with all its digits where x is near 0. */
@inline
export function expm1<T>(x: v128): v128 {
  const within = sizeof<T>() == 4 ? held<T>(x, -87.3, 88.3) : held<T>(x, -708.3, 709.4);
  const n = turns<T>(within);
  const two = power<T>(n);
  return madd<T>(two, series<T>(rest<T>(within, n)), v128.sub<T>(two, all<T>(1)));
}

/** tanh x = e/(e + 2) with e = e^(2|x|) − 1, and the sign of x. From |x| = 10 or 20 on it is 1. */
@inline
export function tanh<T>(x: v128): v128 {
  const twice = v128.add<T>(v128.abs<T>(x), v128.abs<T>(x));
  const within = v128.pmin<T>(twice, sizeof<T>() == 4 ? all<T>(20) : all<T>(40));
  const n = turns<T>(within);
  const two = power<T>(n);
  const e = madd<T>(two, series<T>(rest<T>(within, n)), v128.sub<T>(two, all<T>(1)));
  return v128.bitselect(x, v128.div<T>(e, v128.add<T>(e, all<T>(2))), all<T>(-0.0));
}

/** σ(x) = 1/(1 + e⁻ˣ) */
@inline
export function sigmoid<T>(x: v128): v128 {
  return v128.div<T>(all<T>(1), v128.add<T>(all<T>(1), exp<T>(v128.neg<T>(x))));
}

/**
 * ln x for normal numbers; −∞ at 0, not a number below. x = 2ᵏ·m with m from √½ to √2, f = m − 1, s = f/(2 + f):
 * ln m = f − (f²/2 − s·(f²/2 + R(s²))). The coefficients of R are those of fdlibm, e_log.c and e_logf.c (Sun
 * Microsystems 1993).
 */
@inline
export function log<T>(x: v128): v128 {
  let m: v128;
  let k: v128;
  if (sizeof<T>() == 4) {
    const e = i32x4.shr_s(i32x4.sub(x, i32x4.splat(0x3f3504f3)), 23);
    m = i32x4.sub(x, i32x4.shl(e, 23));
    k = f32x4.convert_i32x4_s(e);
  } else {
    const e = i64x2.shr_s(i64x2.sub(x, i64x2.splat(0x3fe6a09e667f3bcd)), 52);
    m = i64x2.sub(x, i64x2.shl(e, 52));
    const magic = f64x2.splat(6755399441055744.0);
    k = v128.sub<f64>(i64x2.add(e, magic), magic);
  }
  const f = v128.sub<T>(m, all<T>(1));
  const s = v128.div<T>(f, v128.add<T>(f, all<T>(2)));
  const z = v128.mul<T>(s, s);
  let r: v128;
  let high: v128;
  let low: v128;
  if (sizeof<T>() == 4) {
    r = all<T>(0.24279078841);
    r = madd<T>(r, z, all<T>(0.28498786688));
    r = madd<T>(r, z, all<T>(0.40000972152));
    r = madd<T>(r, z, all<T>(0.66666662693));
    high = v128.mul<T>(k, all<T>(6.9313812256e-1));
    low = v128.mul<T>(k, all<T>(9.0580006145e-6));
  } else {
    r = all<T>(1.479819860511658591e-1);
    r = madd<T>(r, z, all<T>(1.531383769920937332e-1));
    r = madd<T>(r, z, all<T>(1.818357216161805012e-1));
    r = madd<T>(r, z, all<T>(2.222219843214978396e-1));
    r = madd<T>(r, z, all<T>(2.857142874366239149e-1));
    r = madd<T>(r, z, all<T>(3.999999999940941908e-1));
    r = madd<T>(r, z, all<T>(6.666666666666735130e-1));
    high = v128.mul<T>(k, all<T>(6.93147180369123816490e-1));
    low = v128.mul<T>(k, all<T>(1.90821492927058770002e-10));
  }
  r = v128.mul<T>(r, z);
  const half = v128.mul<T>(v128.mul<T>(f, f), all<T>(0.5));
  const inner = v128.add<T>(v128.mul<T>(s, v128.add<T>(half, r)), low);
  const value = v128.sub<T>(high, v128.sub<T>(v128.sub<T>(half, inner), f));
  const positive = v128.gt<T>(x, all<T>(0));
  const edge = v128.bitselect(all<T>(-Infinity), all<T>(NaN), v128.eq<T>(x, all<T>(0)));
  return v128.bitselect(value, edge, positive);
}

/** ln(1 + x) for x ≥ 0, with all its digits near 0: the error of 1 + x is divided out. Higham 2002, §1.14.1. */
@inline
export function log1p<T>(x: v128): v128 {
  const u = v128.add<T>(x, all<T>(1));
  const gained = v128.sub<T>(u, all<T>(1));
  const value = v128.div<T>(v128.mul<T>(log<T>(u), x), gained);
  return v128.bitselect(x, value, v128.eq<T>(gained, all<T>(0)));
}

/** ln(1 + eˣ) = max(0, x) + ln(1 + e^(−|x|)) */
@inline
export function softplus<T>(x: v128): v128 {
  return v128.add<T>(v128.pmax<T>(x, all<T>(0)), log1p<T>(exp<T>(v128.neg<T>(v128.abs<T>(x)))));
}

export function exp1<T>(x: T): T {
  return v128.extract_lane<T>(exp<T>(v128.splat<T>(x)), 0);
}
export function log1<T>(x: T): T {
  return v128.extract_lane<T>(log<T>(v128.splat<T>(x)), 0);
}
export function sigmoid1<T>(x: T): T {
  return v128.extract_lane<T>(sigmoid<T>(v128.splat<T>(x)), 0);
}
export function softplus1<T>(x: T): T {
  return v128.extract_lane<T>(softplus<T>(v128.splat<T>(x)), 0);
}
