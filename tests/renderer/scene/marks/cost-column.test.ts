import { expect, test } from 'vitest';
import { num } from '../../../../core/expr/expr.ts';
import { stepsById, type Step } from '../../../../core/solution/step.ts';
import { costColumn } from '../../../../renderer/scene/marks/cost-column.ts';

const step = (id: string, value: number): Step => ({
  id,
  phase: 'work',
  formula: num(value),
  value,
  exact: String(value),
  dependsOn: [],
});
const ours = stepsById([step('a', 30), step('b', 90), step('total', 120)]);
const theirs = stepsById([step('a', 30), step('b', 150), step('total', 180)]);

test('the longest bar of a column is its largest count under any convention', () => {
  expect(costColumn(['a', null, 'b'], 'total', [ours]).largest).toBe(90);
  expect(costColumn(['a', null, 'b'], 'total', [ours, theirs]).largest).toBe(150);
  expect(costColumn([null], null, [ours]).largest).toBe(1);
});

test('shares are in per cent of our total, and there are none without one', () => {
  const { shares } = costColumn(['a', null, 'b'], 'total', [ours, theirs]);
  expect(shares.get('a')?.value).toBe(25);
  expect(shares.get('b')?.value).toBe(75);
  expect(costColumn(['a', 'b'], null, [ours]).shares.size).toBe(0);
});
