import Fraction from 'fraction.js';

/** A side of the separation: a weight vector with s·(w·x + b) > 0 for every point, or why there is none. */
export type Separation =
  /** Weights of the inputs, then the bias, as fractions. */
  | { readonly weights: readonly string[] }
  /**
   * Whole numbers λ ≥ 0, one a point and not all 0, with Σ λ·s·(x, 1) = 0: the sum of the conditions weighted by
   * λ says 0 > 0.
   */
  | { readonly certificate: readonly string[] };

export interface Point {
  /** Decimals or fractions. */
  readonly x: readonly string[];
  /** 1 where w·x + b must be above 0, −1 where it must be below. */
  readonly side: 1 | -1;
}

/**
 * Decides exactly whether a line (a plane) with a bias separates the points. By Gordan's theorem either weights
 * with s·(w·x + b) > 0 for all points exist, or λ as above; the simplex method (phase 1, Bland's rule, fractions)
 * finds one of the two. Chvátal, “Linear Programming”, 1983, chapters 3, 8 and 16.
 */
export function separation(points: readonly Point[], withBias = true): Separation {
  const zero = new Fraction(0);
  const one = new Fraction(1);
  const columns = points.map(({ x, side }) =>
    [...x.map((value) => new Fraction(value)), ...(withBias ? [one] : [])].map((value) => value.mul(side)),
  );
  const sides = columns[0]?.length ?? 0;
  // Rows: Σ λⱼ·columnⱼ = 0, and Σ λⱼ = 1. One artificial variable a row is the first basis.
  const rows: Fraction[][] = Array.from({ length: sides + 1 }, (_, i) => [
    ...columns.map((column) => (i < sides ? (column[i] ?? zero) : one)),
    ...Array.from({ length: sides + 1 }, (_unused, k) => (k === i ? one : zero)),
    i < sides ? zero : one,
  ]);
  const n = points.length;
  const width = n + sides + 2;
  const basis = rows.map((_, i) => n + i);
  // The reduced costs of the sum of the artificial variables; the last entry is minus that sum.
  const cost = Array.from({ length: width }, (_, j) =>
    j >= n && j < width - 1 ? zero : rows.reduce((sum, row) => sum.sub(row[j] ?? zero), zero),
  );
  for (;;) {
    const entering = cost.findIndex((value, j) => j < width - 1 && value.s < 0n && value.n > 0n);
    if (entering < 0) break;
    let leaving = -1;
    rows.forEach((row, i) => {
      const pivot = row[entering] ?? zero;
      if (pivot.compare(0) <= 0) return;
      const ratio = (row.at(-1) ?? zero).div(pivot);
      const best = rows[leaving];
      const bestRatio = best && (best.at(-1) ?? zero).div(best[entering] ?? one);
      const order = bestRatio ? ratio.compare(bestRatio) : -1;
      if (order < 0 || (order === 0 && (basis[i] ?? 0) < (basis[leaving] ?? 0))) leaving = i;
    });
    // The sum of the artificial variables is bounded below by 0, so some row limits the entering variable.
    const pivotRow = rows[leaving];
    if (!pivotRow) throw new RangeError('the auxiliary problem is unbounded');
    const pivot = pivotRow[entering] ?? one;
    const scaled = pivotRow.map((value) => value.div(pivot));
    rows[leaving] = scaled;
    basis[leaving] = entering;
    const without = (row: readonly Fraction[]): Fraction[] => {
      const factor = row[entering] ?? zero;
      return factor.equals(0) ? [...row] : row.map((value, j) => value.sub(factor.mul(scaled[j] ?? zero)));
    };
    rows.forEach((row, i) => {
      if (i !== leaving) rows[i] = without(row);
    });
    cost.splice(0, width, ...without(cost));
  }
  if ((cost.at(-1) ?? zero).equals(0)) {
    const lambda = points.map((_, j) => {
      const at = basis.indexOf(j);
      return at < 0 ? zero : (rows[at]?.at(-1) ?? zero);
    });
    const under = lambda.reduce((all, { d }) => leastCommonMultiple(all, d), 1n);
    const whole = lambda.map((value) => value.mul(new Fraction(under)));
    return { certificate: whole.map((value) => value.toFraction()) };
  }
  // The dual solution: the reduced cost of artificial variable i is 1 + (what the row is worth).
  const dual = Array.from({ length: sides }, (_, i) => (cost[n + i] ?? zero).sub(1));
  return { weights: dual.map((value) => value.toFraction()) };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
