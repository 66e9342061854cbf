/** Sums in registers that nothing else limits, so that the result shows what the processor can do: c ← a·b + c. */
export function peak(turns: i32, x: f32, y: f32): f32 {
  const a = f32x4.splat(x), b = f32x4.splat(y);
  let c0 = a, c1 = b, c2 = f32x4.add(a, b), c3 = f32x4.add(c2, b), c4 = f32x4.add(c3, b), c5 = f32x4.add(c4, b);
  let c6 = f32x4.add(c5, b), c7 = f32x4.add(c6, b), c8 = f32x4.add(c7, b), c9 = f32x4.add(c8, b), c10 = f32x4.add(c9, b);
  let c11 = f32x4.add(c10, b);
  for (let i = 0; i < turns; i++) {
    c0 = f32x4.relaxed_madd(a, b, c0);
    c1 = f32x4.relaxed_madd(a, b, c1);
    c2 = f32x4.relaxed_madd(a, b, c2);
    c3 = f32x4.relaxed_madd(a, b, c3);
    c4 = f32x4.relaxed_madd(a, b, c4);
    c5 = f32x4.relaxed_madd(a, b, c5);
    c6 = f32x4.relaxed_madd(a, b, c6);
    c7 = f32x4.relaxed_madd(a, b, c7);
    c8 = f32x4.relaxed_madd(a, b, c8);
    c9 = f32x4.relaxed_madd(a, b, c9);
    c10 = f32x4.relaxed_madd(a, b, c10);
    c11 = f32x4.relaxed_madd(a, b, c11);
  }
  let s = f32x4.add(f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3)), f32x4.add(f32x4.add(c4, c5), f32x4.add(c6, c7)));
  s = f32x4.add(s, f32x4.add(f32x4.add(c8, c9), f32x4.add(c10, c11)));
  return f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 3);
}

/** The same with a product and a sum of their own: c ← c·a + b, since a product of numbers that stay is made only once. */
export function multiplyAddPeak(turns: i32, x: f32, y: f32): f32 {
  const a = f32x4.splat(x), b = f32x4.splat(y);
  let c0 = a, c1 = b, c2 = f32x4.add(a, b), c3 = f32x4.add(c2, b), c4 = f32x4.add(c3, b), c5 = f32x4.add(c4, b);
  let c6 = f32x4.add(c5, b), c7 = f32x4.add(c6, b), c8 = f32x4.add(c7, b), c9 = f32x4.add(c8, b), c10 = f32x4.add(c9, b);
  let c11 = f32x4.add(c10, b);
  for (let i = 0; i < turns; i++) {
    c0 = f32x4.add(f32x4.mul(c0, a), b);
    c1 = f32x4.add(f32x4.mul(c1, a), b);
    c2 = f32x4.add(f32x4.mul(c2, a), b);
    c3 = f32x4.add(f32x4.mul(c3, a), b);
    c4 = f32x4.add(f32x4.mul(c4, a), b);
    c5 = f32x4.add(f32x4.mul(c5, a), b);
    c6 = f32x4.add(f32x4.mul(c6, a), b);
    c7 = f32x4.add(f32x4.mul(c7, a), b);
    c8 = f32x4.add(f32x4.mul(c8, a), b);
    c9 = f32x4.add(f32x4.mul(c9, a), b);
    c10 = f32x4.add(f32x4.mul(c10, a), b);
    c11 = f32x4.add(f32x4.mul(c11, a), b);
  }
  let s = f32x4.add(f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3)), f32x4.add(f32x4.add(c4, c5), f32x4.add(c6, c7)));
  s = f32x4.add(s, f32x4.add(f32x4.add(c8, c9), f32x4.add(c10, c11)));
  return f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 3);
}
