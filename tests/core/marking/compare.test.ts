import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExpr } from '../../../core/expr/parse.ts';
import { parseRational } from '../../../core/expr/rational.ts';
import type { Expr } from '../../../core/expr/expr.ts';
import { closeness, sameFormula } from '../../../core/marking/compare.ts';
import { readNumber } from '../../../core/marking/read/read-answer.ts';
import type { Valued } from '../../../core/solution/evaluate-lines.ts';

const exactly = (text: string): Valued => ({
  value: parseRational(text)?.valueOf() ?? Number.NaN,
  exact: parseRational(text),
});
const about = (value: number): Valued => ({ value, exact: null });
const close = (typed: string, truth: Valued, figures = 3): string => {
  const read = readNumber(typed);
  return read.ok ? closeness(read.value, truth, figures) : read.why;
};

describe('three significant figures are enough', () => {
  const loss = exactly('49/800'); // 0.06125

  test.each([
    ['0.06125', 'same'],
    ['49/800', 'same'],
    ['6.125e-2', 'same'],
    ['0.061250', 'same'],
    ['0.0613', 'rounded'], // rounded half up
    ['0.0612', 'rounded'], // rounded half to even, or cut off
    ['6.12×10⁻²', 'rounded'],
    ['0.061', 'coarse'],
    ['0.06', 'coarse'],
    ['.1', 'coarse'],
    ['0.0614', 'different'],
    ['0.0611', 'different'],
    ['0.06126', 'rounded'],
    // Its first three figures are right, 0.0613; what follows them is not asked for.
    ['0.06127', 'rounded'],
    ['0.06135', 'different'],
    ['0', 'different'],
    ['-0.06125', 'different'],
    ['0.6125', 'different'],
  ])('of 0.06125, %s is %s', (typed, closenessFound) => {
    expect(close(typed, loss)).toBe(closenessFound);
  });

  test('a third: .333 and .3333 are truncated, .334 is off by more than allowed, .33 has two figures', () => {
    expect(
      ['1/3', '.333', '.3333', '.33333333', '.334', '.335', '.33', '.3'].map((typed) =>
        close(typed, exactly('1/3')),
      ),
    ).toEqual(['same', 'rounded', 'rounded', 'rounded', 'rounded', 'different', 'coarse', 'coarse']);
  });

  test('two thirds: .667 is rounded, .666 truncated, both are accepted', () => {
    expect(['.667', '.666', '.668', '.67', '.66'].map((typed) => close(typed, exactly('2/3')))).toEqual([
      'rounded',
      'rounded',
      'different',
      'coarse',
      'different',
    ]);
  });

  test('trailing zeros may be omitted: 0.2996 is 0.300 to three figures, and 0.2994 is not', () => {
    expect(close('.300', about(0.2996))).toBe('rounded');
    expect(close('.3', about(0.2996))).toBe('rounded');
    expect(close('.3', about(0.2994))).toBe('coarse');
    // Adam's first step from 1 with η = 0.1, with ε neglected.
    expect(close('.9', about(1 - 0.1 / (1 + 1e-8)))).toBe('rounded');
  });

  test('arithmetic may differ by half a unit of the third figure, because nobody rounded it', () => {
    // The third figure of 0.549834 is a thousandth; half of it is 0.0005.
    const sigma = about(0.549834);
    expect(close('0.55*1', sigma)).toBe('rounded');
    expect(close('0.549 + 0.0013', sigma)).toBe('rounded');
    expect(close('0.55 + 0.0005', sigma)).toBe('different');
  });

  test('a true 0 is matched only by 0, however it is written', () => {
    expect(['0', '0.0', '-0', '0*5', '0/3'].map((typed) => close(typed, exactly('0')))).toEqual([
      'same',
      'same',
      'same',
      'same',
      'same',
    ]);
    expect(['0.001', '1e-9', '-0.0001'].map((typed) => close(typed, exactly('0')))).toEqual([
      'different',
      'different',
      'different',
    ]);
  });

  test('an exact value is missed by a wrong last figure, and not by what follows three right ones', () => {
    expect(
      ['-0.35', '-.350', '-0.349', '-0.351', '-0.3504', '-0.3499', '-0.34'].map((typed) =>
        close(typed, exactly('-7/20')),
      ),
    ).toEqual(['same', 'same', 'different', 'different', 'rounded', 'rounded', 'different']);
  });

  test('three right figures suffice whatever follows: 2/3 is 0.667 rounded, 0.666 cut off', () => {
    expect(
      ['.66667', '.6674', '.66699', '.6661', '.6665', '.6684', '.6659'].map((typed) =>
        close(typed, exactly('2/3')),
      ),
    ).toEqual(['rounded', 'rounded', 'rounded', 'rounded', 'rounded', 'different', 'different']);
  });

  test('zeros at the end of a whole number may be figures or not: 4050 is marked like 4.05e3', () => {
    // To three figures 4047.3 is 4050 rounded, 4040 cut off; 4053.9 is 4050 either way; 4061 neither.
    for (const typed of ['4050', '4.05e3', '4.05×10³', '4 050'])
      expect(
        [4047.3, 4053.9, 4050.2, 4061].map((value) => close(typed, about(value))),
        typed,
      ).toEqual(['rounded', 'rounded', 'rounded', 'different']);
    expect(close('4000', about(4003))).toBe('rounded');
    expect(close('4e3', about(4003))).toBe('rounded');
    expect(close('4000', about(4400))).toBe('coarse');
    expect(close('4e3', about(4400))).toBe('coarse');
    // With a point they are figures.
    expect(close('4050.0', about(4047.3))).toBe('rounded');
    expect(close('4050.0', about(4061))).toBe('different');
  });

  test('slack widens the value to a range, and never reaches across 0', () => {
    const read = readNumber('0.104');
    if (!read.ok) throw new Error(read.why);
    expect(closeness(read.value, about(0.1017), 3)).toBe('different');
    expect(closeness(read.value, about(0.1017), 3, 0.002)).toBe('rounded');
    expect(closeness(read.value, about(-0.0001), 3, 1)).toBe('different');
  });

  test('property: correct rounding to 3 to 8 figures is accepted for every value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: 3, max: 8 }),
        fc.boolean(),
        (size, figures, negative) => {
          const value = negative ? -size : size;
          expect(['same', 'rounded']).toContain(close(value.toPrecision(figures), about(value)));
        },
      ),
    );
  });

  test('property: truncation after 3 to 8 figures is accepted as well', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000_000, max: 999_999_999 }),
        fc.integer({ min: 3, max: 8 }),
        (digits, figures) => {
          expect(['same', 'rounded']).toContain(
            close(`0.${String(digits).slice(0, figures)}`, exactly(`${digits}/1000000000`)),
          );
        },
      ),
    );
  });

  test('property: an error of more than a unit of the last place is never accepted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 997 }), fc.integer({ min: 2, max: 50 }), (digits, units) => {
        expect(
          close(`0.${digits + units > 999 ? digits - units : digits + units}`, exactly(`${digits}/1000`)),
        ).toBe('different');
      }),
    );
  });
});

describe('two formulas are the same if they agree for all values of their letters', () => {
  const names = new Map(['w', 'g', 'eta', 'rho', 'v', 'm', 't'].map((name) => [name, name]));
  const read = (text: string): Expr => {
    const parsed = parseExpr(text, names);
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.expr;
  };

  test.each([
    ['w - eta*g', '-(eta*g - w)'],
    ['rho*(v - g) + g', 'rho*v + (1 - rho)*g'],
    ['(w + v)^2', 'w^2 + 2*w*v + v^2'],
    ['sum(eta*g)', 'eta*sum(g)'],
    ['sum(g)/m', '1/m*sum(g)'],
    ['sum(g + w)', 'sum(g) + m*w'],
    ['sqrt(v)^2', 'v'],
    // Beyond what is expanded, sample points decide.
    ['(w + g + v + eta + rho + t)^20', '(w + g + v + eta + rho + t)^19*(t + rho + eta + v + g + w)'],
  ])('%s = %s', (a, b) => {
    expect(sameFormula(read(a), read(b))).toBe(true);
  });

  test.each([
    ['w - eta*g', 'w + eta*g'],
    ['w - eta*g', 'w - eta*v'],
    ['w - eta*g', 'w - g'],
    ['rho*v - eta*g', 'rho*v - g'],
    ['v^2', 'v^3'],
    // The gradient of one sample is not the mean of all, and m times it is not their sum.
    ['g', 'sum(g)/m'],
    ['m*g', 'sum(g)'],
    ['sum(g)', 'sum(g)/m'],
    ['sum(g)/2', 'sum(g)/m'],
    // Nearer than float64 tells, or at sample points.
    ['w', 'w + 1e-30*g'],
    ['sum(g)/m', 'sum(g)/m + 1e-30*g'],
    ['w*sqrt(v)', 'w*sqrt(v) + 1e-6*g'],
  ])('%s ≠ %s', (a, b) => {
    expect(sameFormula(read(a), read(b))).toBe(false);
  });

  test('a formula without a finite value at the sample points equals no formula', () => {
    expect(sameFormula(read('w/(v - v)'), read('w/(v - v)'))).toBe(false);
  });
});
