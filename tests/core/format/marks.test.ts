import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOf, marksText, shareOut, sumOfMarks, unitsOf } from '../../../core/format/marks.ts';

describe('marks in whole units', () => {
  test('15 marks over 29 boxes add up to 15, and each box shows as 0.52', () => {
    const parts = shareOut(
      unitsOf(15),
      Array.from({ length: 29 }, () => 1),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(15 * 3600);
    // 54000 = 29 · 1862 + 2: the first two boxes have one unit more.
    expect(parts.slice(0, 3)).toEqual([1863, 1863, 1862]);
    expect(new Set(parts.map((part) => marksText(marksOf(part))))).toEqual(new Set(['0.52']));
  });

  test('property: the parts are whole, add up, and none is a unit or more away from its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 * 3600 }),
        fc.array(fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1, 2), { minLength: 1, maxLength: 400 }),
        (units, weights) => {
          const parts = shareOut(units, weights);
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total === 0 ? 0 : units);
          if (total === 0) return;
          parts.forEach((part, i) => {
            expect(Number.isInteger(part)).toBe(true);
            expect(Math.abs(part - (units * (weights[i] ?? 0)) / total)).toBeLessThan(1);
          });
        },
      ),
    );
  });

  test.each([
    [1, 2],
    [1, 3],
    [1, 4],
    [1, 5],
    [1, 6],
  ])('%d/%d of a mark is whole, and so is half of it', (over, under) => {
    expect((over / under) * 3600).toBe(unitsOf(over / under));
    expect(unitsOf(over / under) % 2).toBe(0);
  });

  test('ten tenths are one mark, which float64 does not give', () => {
    const tenths = Array.from({ length: 10 }, () => 0.1);
    expect(tenths.reduce((sum, one) => sum + one, 0)).not.toBe(1);
    expect(sumOfMarks(tenths)).toBe(1);
  });

  test('show a difference of a whole mark as one: 1.035 and 3.035, which float64 rounds to either side', () => {
    expect([1.035, 3.035, -1.035].map(marksText)).toEqual(['1.04', '3.04', '-1.04']);
  });

  test('are written with two decimals at most', () => {
    expect([0.5, 15 / 29, 2 / 3, 7, 0.517].map(marksText)).toEqual(['0.5', '0.52', '0.67', '7', '0.52']);
  });
});
