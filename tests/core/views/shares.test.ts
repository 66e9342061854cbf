import { expect, test } from 'vitest';
import { num } from '../../../core/expr/expr.ts';
import type { Step } from '../../../core/solution/step.ts';
import { sharesOf } from '../../../core/views/shares.ts';

const given = (id: string, value: number): Step => ({
  id,
  phase: 'given',
  formula: num(value),
  value,
  exact: String(value),
  dependsOn: [],
});

test('shares of a total are exact percentages', () => {
  const shares = sharesOf([given('a', 1), given('b', 5)], given('all', 6));
  expect(shares.get('a')).toMatchObject({ exact: '50/3' });
  expect(shares.get('b')).toMatchObject({ exact: '250/3' });
});

test('a total of 0 has no shares', () => {
  expect(sharesOf([given('a', 0)], given('all', 0)).size).toBe(0);
});
