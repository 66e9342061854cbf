import { expect, test } from 'vitest';
import { rankCorrelation } from '../../../core/labs/rank-correlation.ts';

const correlation = (one: readonly number[], other: readonly number[]): number =>
  rankCorrelation(Float64Array.from(one), Float64Array.from(other));

test('ranks alone count', () => {
  expect(correlation([1, 2, 3, 4], [0.1, 5, 6, 1000])).toBe(1);
  expect(correlation([1, 2, 3, 4], [9, 8, 7, 6])).toBe(-1);
});
// 1 − 6·Σd²/(n(n² − 1)) with d = 1, 1, 0, 1, 1: 1 − 24/120.
test('without ties it is Spearman’s formula', () => {
  expect(correlation([1, 2, 3, 4, 5], [2, 1, 3, 5, 4])).toBeCloseTo(0.8, 12);
});
// Ranks 0, 1½, 1½, 3 and 0, 1, 2, 3: products of the distances from 1½ are 4.5, their squares 4.5 and 5.
test('equal numbers share their ranks', () => {
  expect(correlation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});
