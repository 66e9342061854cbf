/**
 * Vectors of 128 bits, over a type T that is f32 (four lanes) or f64 (two). Every kernel is written once and compiled
 * for both.
 */

/** Lanes of a vector. */
@inline
export function lanes<T>(): i32 {
  return 16 / sizeof<T>();
}

/** Columns of a register tile: two vectors. */
@inline
export function width<T>(): i32 {
  return 32 / sizeof<T>();
}

/** All lanes the same. */
@inline
export function all<T>(x: f64): v128 {
  return v128.splat<T>(<T>x);
}

/**
 * a·b + c. With relaxed SIMD it is one operation, which most processors round once and some twice; without it the
 * product is rounded first, on every processor.
 */
@inline
export function madd<T>(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD
    ? v128.relaxed_madd<T>(a, b, c)
    : v128.add<T>(v128.mul<T>(a, b), c);
}

/** The first `n` lanes of a row that ends there; the other lanes are 0. `n` is below the number of lanes. */
export function loadPart<T>(from: usize, n: i32): v128 {
  let v = v128.splat<T>(<T>0);
  v = v128.replace_lane<T>(v, 0, load<T>(from));
  if (sizeof<T>() == 4) {
    if (n > 1) v = v128.replace_lane<T>(v, 1, load<T>(from, sizeof<T>()));
    if (n > 2) v = v128.replace_lane<T>(v, 2, load<T>(from, 2 * sizeof<T>()));
  }
  return v;
}

export function storePart<T>(to: usize, v: v128, n: i32): void {
  store<T>(to, v128.extract_lane<T>(v, 0));
  if (sizeof<T>() == 4) {
    if (n > 1) store<T>(to, v128.extract_lane<T>(v, 1), sizeof<T>());
    if (n > 2) store<T>(to, v128.extract_lane<T>(v, 2), 2 * sizeof<T>());
  }
}

/** The sum of the lanes, always in the same order. */
@inline
export function sumOf<T>(v: v128): T {
  if (sizeof<T>() == 8) return <T>(v128.extract_lane<T>(v, 0) + v128.extract_lane<T>(v, 1));
  return <T>(
    (v128.extract_lane<T>(v, 0) +
    v128.extract_lane<T>(v, 1) +
    (v128.extract_lane<T>(v, 2) + v128.extract_lane<T>(v, 3)))
  );
}
