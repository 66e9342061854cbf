/** Pearson's correlation of two lists of the same length, in [−1, 1]; NaN where one of them is constant. */
export function correlation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const n = one.length;
  let [sumX, sumY] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    sumX += one[i] ?? NaN;
    sumY += other[i] ?? NaN;
  }
  let [both, first, second] = [0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const [x, y] = [(one[i] ?? NaN) - sumX / n, (other[i] ?? NaN) - sumY / n];
    both += x * y;
    first += x * x;
    second += y * y;
  }
  return both / Math.sqrt(first * second);
}
