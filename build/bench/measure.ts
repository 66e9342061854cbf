/** One line of the report: a time in milliseconds or a ratio, and its budget. */
export interface Measure {
  readonly name: string;
  readonly unit: 'ms' | '×';
  readonly median: number;
  readonly p95: number;
  /** How many times it was measured. */
  readonly runs: number;
  /** null: for information. */
  readonly budget: { readonly of: 'median' | 'p95'; readonly at: number } | null;
}

/**
 * The quantile by linear interpolation between the closest ranks (Hyndman & Fan 1996, type 7, as R and NumPy
 * do by default).
 */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export const measureOf = (
  name: string,
  values: readonly number[],
  budget: Measure['budget'] = null,
): Measure => ({
  name,
  unit: 'ms',
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  runs: values.length,
  budget,
});

export const isOver = ({ budget, median, p95 }: Measure): boolean =>
  budget !== null && !((budget.of === 'median' ? median : p95) <= budget.at);
