import type { Step } from '../../../core/solution/step.ts';
import { sharesOf } from '../../../core/views/shares.ts';

/** The counts of a table's column, for its bars: parameters or multiply–adds, one layer per row. */
export interface CostColumn {
  /** The count of the longest bar, at least 1. */
  readonly largest: number;
  /** Each layer's share of the total as a step in per cent, by the id of its count. */
  readonly shares: ReadonlyMap<string, Step>;
}

/**
 * `ids` are the counts by row, null for a row without one; `total` the id of their sum, where there is one.
 * The bars are compared over all the `readings`, ours first.
 */
export function costColumn(
  ids: readonly (string | null)[],
  total: string | null,
  readings: readonly ReadonlyMap<string, Step>[],
): CostColumn {
  const counted = ids.flatMap((id) => id ?? []);
  const [ours] = readings;
  const sum = total === null ? undefined : ours?.get(total);
  return {
    largest: Math.max(1, ...readings.flatMap((steps) => counted.map((id) => steps.get(id)?.value ?? 0))),
    shares: sum
      ? sharesOf(
          counted.flatMap((id) => ours?.get(id) ?? []),
          sum,
        )
      : new Map(),
  };
}
