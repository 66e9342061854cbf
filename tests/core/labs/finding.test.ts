import { describe, expect, test } from 'vitest';
import { findingOf } from '../../../core/labs/finding.ts';
import { equalityText } from '../../../core/labs/verdict-text.ts';
import { same } from '../../../core/language/text.ts';
import { studentT } from '../../../core/labs/student-t.ts';

test.each([
  // Fisher & Yates, Statistical Tables, table III, P = 0.05.
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [4, 2.776],
  [7, 2.365],
  [9, 2.262],
  [19, 2.093],
  [30, 2.042],
  [120, 1.98],
])('95 % of t with %d degrees of freedom lie within %d', (freedom, printed) => {
  expect(Math.abs(studentT(0.95, freedom) - printed)).toBeLessThan(0.0006);
});
test('t with one degree of freedom is the tangent: half lies within tan 45°', () => {
  expect(studentT(0.5, 1)).toBeCloseTo(1, 8);
});
test.each([0, 1.5, -1])('%d degrees of freedom are refused', (freedom) => {
  expect(() => studentT(0.95, freedom)).toThrow(RangeError);
});

describe('a finding', () => {
  // Mean 2, standard deviation √(2/2) = 1, half width 4.303 · 1/√3 = 2.484.
  test('has the mean and the interval of Student', () => {
    const { mean, low, high, agreeing, seeds } = findingOf([1, 2, 3], 0.5);
    expect(mean).toBe(2);
    expect(low).toBeCloseTo(2 - 2.4843, 3);
    expect(high).toBeCloseTo(2 + 2.4843, 3);
    expect([agreeing, seeds]).toEqual([3, 3]);
  });
  test('is shown where the interval excludes 0 and the mean is large enough', () => {
    expect(findingOf([1, 1.1, 0.9, 1], 0.5).verdict).toBe('shown');
  });
  test('is no effect where it is certain and too small to matter', () => {
    expect(findingOf([0.1, 0.11, 0.09, 0.1], 0.5).verdict).toBe('none');
  });
  test('is reversed where the other side is certain', () => {
    expect(findingOf([-1, -1.1, -0.9, -1], 0.5).verdict).toBe('reversed');
  });
  test('is undecided where the interval holds both 0 and an effect that would matter', () => {
    expect(findingOf([3, -2, 1, 2], 0.5).verdict).toBe('undecided');
  });
  // The interval excludes 0 and reaches beyond the smallest effect, but the mean is below it.
  test('is undecided where the mean is a little too small and the interval is wide', () => {
    expect(findingOf([0.2, 0.5, 0.35, 0.45, 0.4], 0.4).verdict).toBe('undecided');
  });
  test('needs two seeds', () => {
    expect(() => findingOf([1], 0.5)).toThrow('at least two');
  });
});

test('a claim of equality counts no side, and a difference to either side is one', () => {
  const said = (differences: readonly number[]): string =>
    equalityText(findingOf(differences, 0.5), same('A, B.')).en;
  expect(said([0, 0, 0])).toBe('A, B. 95 % interval 0.00 to 0.00 over 3 seeds: no difference that counts.');
  expect(said([-1, -1.1, -0.9])).toContain(': a difference is shown.');
});
