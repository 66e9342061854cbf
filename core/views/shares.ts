import { div, mul, num, ref } from '../expr/expr.ts';
import { parseRational } from '../expr/rational.ts';
import { evaluateLine } from '../solution/evaluate-lines.ts';
import type { Step } from '../solution/step.ts';

/** The share of each step in a total, in per cent: 100·part/total. Empty if the total is 0. */
export function sharesOf(parts: readonly Step[], total: Step): ReadonlyMap<string, Step> {
  if (total.value === 0) return new Map();
  const values = new Map(
    [...parts, total].map(({ id, value, exact }) => [
      id,
      { value, exact: exact === null ? null : parseRational(exact) },
    ]),
  );
  return new Map(
    parts.map(({ id }) => [
      id,
      evaluateLine(
        {
          id: `share of ${id}`,
          phase: 'work',
          formula: div(mul(num(100), ref(id)), ref(total.id)),
          symbol: { tex: '\\text{share}', plain: 'share' },
        },
        values,
      ),
    ]),
  );
}
