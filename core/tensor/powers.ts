/**
 * Powers without Math.pow, whose last digit may differ between runtimes: products and sums are the same everywhere.
 */

/** bᵗ for a whole t ≥ 0 by squaring. */
export function wholePower(b: number, t: number): number {
  let [result, square] = [1, b];
  for (let left = t; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** eˣ for x ≤ 0: the Taylor series of x/2ⁿ, small enough for 13 terms, squared n times. */
export function expOf(x: number): number {
  let [halvings, r] = [0, x];
  while (r < -0.35) {
    r /= 2;
    halvings += 1;
  }
  let sum = 1;
  for (let k = 13; k >= 1; k -= 1) sum = 1 + (r / k) * sum;
  for (; halvings > 0; halvings -= 1) sum *= sum;
  return sum;
}
