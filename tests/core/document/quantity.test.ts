import { describe, expect, test } from 'vitest';
import { evaluateExact } from '../../../core/expr/exact.ts';
import { rationalText } from '../../../core/expr/rational.ts';
import { literal, quantitySchema } from '../../../core/document/quantity.ts';

describe('a number of a document has exactly the written value', () => {
  test.each<[unknown, string]>([
    [0.1, '1/10'], // not the nearest float64, 3602879701896397/2⁵⁵
    [1e-8, '1/100000000'],
    [-0.35, '-7/20'],
    ['1/3', '1/3'],
    ['.5', '1/2'],
    ['-.5', '-1/2'],
    ['+2', '2'],
  ])('%o is %s', (written, exact) => {
    const value = evaluateExact(literal(quantitySchema.parse(written)), () => null);
    expect(value && rationalText(value)).toBe(exact);
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, '', 'one', '1/0', '0.1 + 0.2', null, true, [1]])(
  '%o is not a number of a document',
  (written) => {
    expect(quantitySchema.safeParse(written).success).toBe(false);
  },
);
