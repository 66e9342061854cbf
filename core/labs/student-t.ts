/**
 * The probability that |t| < `t` with `freedom` degrees of freedom, a whole number above 0.
 * Abramowitz & Stegun 1964, 26.7.3 (odd) and 26.7.4 (even).
 */
function between(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cos = Math.cos(angle);
  const odd = freedom % 2 === 1;
  let term = odd ? cos : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (cos * cos * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/**
 * The t below which |t| lies with probability `share` (0.95: the factor of a 95 % interval), for a whole number of
 * degrees of freedom above 0. By halving: a billionth of the value.
 */
export function studentT(share: number, freedom: number): number {
  if (!Number.isInteger(freedom) || freedom < 1)
    throw new RangeError(`${freedom} degrees of freedom: at least 1 is needed`);
  if (!(share > 0 && share < 1)) throw new RangeError(`a share of ${share}: it lies between 0 and 1`);
  let [low, high] = [0, 1];
  while (between(high, freedom) < share) high *= 2;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (between(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
