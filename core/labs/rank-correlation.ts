/** The rank of each number from the lowest, from 0; equal ones have the mean of their ranks. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) => (values[a] ?? NaN) - (values[b] ?? NaN));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? NaN] === values[order[from] ?? NaN]) to += 1;
    for (let k = from; k < to; k += 1) ranks[order[k] ?? NaN] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}

/** Spearman's rank correlation of two lists of the same length, in [−1, 1]; NaN where one of them is constant. */
export function rankCorrelation(one: Float64Array, other: Float64Array): number {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const middle = (a.length - 1) / 2;
  let [both, first, second] = [0, 0, 0];
  a.forEach((rank, i) => {
    const [x, y] = [rank - middle, (b[i] ?? NaN) - middle];
    both += x * y;
    first += x * x;
    second += y * y;
  });
  return both / Math.sqrt(first * second);
}
