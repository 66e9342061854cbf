import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../core/format/number.ts';

describe('a value that is known as a fraction', () => {
  test.each([
    ['0', '0'],
    ['3', '3'],
    ['-2', '-2'],
    ['3/16', '0.1875'],
    ['-7/20', '-0.35'],
    ['49/800', '0.06125'],
    ['221/400', '0.5525'],
    ['933120', '933120'],
    ['1/1000', '0.001'],
    ['3/250000', '0.000012'],
    ['1/100000000', '1e-8'],
    ['3/2500000', '1.2e-6'],
    ['-1/100000000', '-1e-8'],
    ['123456789/1000', '123456.789'],
  ])('%s ends, and is shown whole as %s', (exact, text) => {
    const [over = '', under = '1'] = exact.split('/');
    expect(formatNumber(Number(over) / Number(under), exact)).toMatchObject({ text, rounded: false });
  });

  test.each([
    ['1/3', '0.33333', '1/3'],
    ['-2/3', '-0.66667', '-2/3'],
    ['22/7', '3.1429', '22/7'],
    ['10000/3', '3333.3', '10000/3'],
    ['123457/3', '41152', null], // the fraction is too long to show
  ])('%s does not terminate: it is shown rounded as %s with the fraction %s', (exact, text, fraction) => {
    const [over = '', under = ''] = exact.split('/');
    expect(formatNumber(Number(over) / Number(under), exact)).toEqual({ text, rounded: true, fraction });
  });

  test('a terminating decimal of more than nine figures is also rounded', () => {
    expect(formatNumber(1 / 1024, '1/1024')).toEqual({
      text: '0.0009765625',
      rounded: false,
      fraction: '1/1024',
    }); // 9765625: seven figures
    expect(formatNumber(0.1234567891, '1234567891/10000000000')).toEqual({
      text: '0.12346',
      rounded: true,
      fraction: null,
    });
  });

  test('the fraction is shown beside the decimal only if it adds information', () => {
    expect(formatNumber(0.06125, '49/800').fraction).toBe('49/800');
    expect(formatNumber(0.1875, '3/16').fraction).toBe('3/16');
    expect(formatNumber(0.2, '1/5').fraction).toBeNull();
    expect(formatNumber(0.35, '7/20').fraction).toBeNull();
    expect(formatNumber(0.001, '1/1000').fraction).toBeNull();
    expect(formatNumber(4, '4').fraction).toBeNull();
  });
});

describe('a value known in float64 only is always rounded, to five figures', () => {
  test.each([
    [Math.PI, '3.1416'],
    [-Math.E, '-2.7183'],
    [Math.SQRT2 / 1000, '0.0014142'],
    [0.5, '0.50000'],
    [9.999999, '10.000'],
    [99999.96, '100000'],
    [123456.7, '123457'],
    [0.00001234567, '1.2346e-5'],
    [0.00001, '1e-5'],
    [0.00000100504, '1.005e-6'],
    [1.5e10, '1.5e10'],
    [-1.5e-10, '-1.5e-10'],
    [0, '0'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value, null)).toEqual({ text, rounded: true, fraction: null });
  });

  test('to more figures if requested', () => {
    expect(formatNumber(Math.PI, null, 3).text).toBe('3.14');
    expect(formatNumber(Math.PI, null, 8).text).toBe('3.1415927');
  });

  test('the shown number differs by at most half a unit of the fifth figure', () => {
    const size = fc.double({ min: -12, max: 12, noNaN: true });
    fc.assert(
      fc.property(size, fc.boolean(), (exponent, negative) => {
        const value = (negative ? -1 : 1) * 10 ** exponent;
        const shown = Number(formatNumber(value, null).text);
        const unit = 10 ** (Math.floor(exponent) - 4);
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 * unit * (1 + 1e-9));
      }),
      { seed: 20230223, numRuns: 1000 },
    );
  });
});
