/**
 * A mask of dropout: `kept` with the probability (below + 1)/2³², else 0. The random bits of an entry are a hash of the
 * seed and of its place, so that they depend on neither its type nor on who computes them: the finalizer lowbias32 of
 * C. Wellons ("Prospecting for Hash Functions", 2018), twice.
 */
export function dropoutMask<T>(n: i32, mask: usize, seed: i32, turn: i32, below: u32, kept: f64): void {
  const low = mix(i32x4.splat(seed ^ 0x9e3779b9));
  const start = mix(i32x4.add(low, i32x4.splat(turn)));
  const most = i32x4.splat(<i32>below);
  for (let i = 0; i < n; i += 4) {
    const bits = mix(v128.xor(mix(i32x4.add(i32x4.splat(i), i32x4(0, 1, 2, 3))), start));
    const stays = i32x4.le_u(bits, most);
    if (sizeof<T>() == 4) {
      v128.store(mask + <usize>i * 4, v128.and(f32x4.splat(<f32>kept), stays));
    } else {
      v128.store(mask + <usize>i * 8, v128.and(f64x2.splat(kept), v128.shuffle<i32>(stays, stays, 0, 0, 1, 1)));
      v128.store(mask + <usize>i * 8, v128.and(f64x2.splat(kept), v128.shuffle<i32>(stays, stays, 2, 2, 3, 3)), 16);
    }
  }
}

@inline
function mix(x: v128): v128 {
  x = v128.xor(x, i32x4.shr_u(x, 16));
  x = i32x4.mul(x, i32x4.splat(0x7feb352d));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.mul(x, i32x4.splat(0x846ca68b));
  return v128.xor(x, i32x4.shr_u(x, 16));
}
