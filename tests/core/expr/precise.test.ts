import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { functionNames, namedFunction } from '../../../core/expr/functions/index.ts';
import * as many from '../../../core/expr/precise/index.ts';
import { parseRational } from '../../../core/expr/rational.ts';
import { expectClose } from '../../oracles/close.ts';
import { smoothPoints } from '../../oracles/function-points.ts';

const decimal = (text: string): many.Precise => many.fromFraction(parseRational(text) ?? new Fraction(0));
/** The two agree in this many digits. */
function expectDigits(found: many.Precise, expected: string, digits: number): void {
  const wanted = decimal(expected);
  const apart = many.toNumber(many.div(many.sub(found, wanted), wanted));
  expect(Math.abs(apart), `${many.toNumber(found)} for ${expected}`).toBeLessThan(10 ** -digits);
}

/** Of Python's decimal module at 90 digits, and of Abramowitz & Stegun 1964, tables 1.1 and 7.1. */
describe('known digits', () => {
  test.each<[string, many.Precise, string]>([
    [
      'e',
      many.exp(many.ONE),
      '2.71828182845904523536028747135266249775724709369995957496696762772407663035354759',
    ],
    [
      'ln 2',
      many.ln(many.TWO),
      '0.69314718055994530941723212145817656807550013436025525412068000949339362196969472',
    ],
    [
      '√2',
      many.sqrt(many.TWO),
      '1.41421356237309504880168872420969807856967187537694807317667973799073247846210704',
    ],
    [
      'e^0.3',
      many.exp(decimal('0.3')),
      '1.34985880757600310398374431332800733037829969735936580304991798993961258739953989',
    ],
    [
      'ln(1 + 10^-30)',
      many.log1p(decimal('1e-30')),
      '9.99999999999999999999999999999500000000000000000000000000000333333333333333333333e-31',
    ],
    [
      'tanh 1',
      many.tanh(many.ONE),
      '0.761594155955764888119458282604793590412768597257936551596810500121953244576638483',
    ],
    [
      'σ(−40)',
      many.sigmoid(many.fromNumber(-40)),
      '4.24835425529158897728072090440450637143476271788616807493301847253489810258441857e-18',
    ],
  ])('%s', (_name, found, expected) => {
    expectDigits(found, expected, 78);
  });

  test.each<[string, many.Precise, string]>([
    ['π', many.pi(), '3.14159265358979323846264338327950288419716939937510'],
    ['erf 1', many.erf(many.ONE), '0.8427007929497148693412206350826092'],
    ['sin 1', many.sin(many.ONE), '0.84147098480789650665250232163029899962'],
    ['cos 1', many.cos(many.ONE), '0.54030230586813971740093660744297660373'],
  ])('%s', (_name, found, expected) => {
    expectDigits(found, expected, 33);
  });
});

/** Two inverse functions undo each other to nearly all digits. */
test('ln undoes exp, and log1p expm1', () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
      const given = many.fromNumber(x);
      const size = Math.max(many.placeOf(given), 0);
      for (const back of [many.ln(many.exp(given)), many.log1p(many.expm1(given))])
        expect(many.placeOf(many.sub(back, given))).toBeLessThan(size - 200);
    }),
    { numRuns: 30, seed: 7 },
  );
});

describe('every function to many digits is its value in float64', () => {
  const irrational = functionNames.filter((name) => namedFunction(name).precise);

  test('each has many digits or is exact; a sum over a batch is never worked', () => {
    const neither = functionNames.filter((name) => {
      const { precise, exact } = namedFunction(name);
      return !precise && !exact;
    });
    expect(neither).toEqual(['batch-sum']);
  });

  test.each(irrational)('%s', (name) => {
    const { value, precise } = namedFunction(name);
    fc.assert(
      fc.property(smoothPoints(name), (args) => {
        const found = precise ? many.toNumber(precise(...args.map(many.fromNumber))) : Number.NaN;
        expectClose(value(...args), found, {
          within: 2e-15,
          relative: true,
          because: 'a few units in the last place of float64',
        });
      }),
      { numRuns: 20, seed: 11 },
    );
  });
});

test('a float64 comes back as it went in', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(many.toNumber(many.fromNumber(x))).toBe(x === 0 ? 0 : x);
    }),
    { seed: 3 },
  );
});

test.each<[string, () => many.Precise]>([
  ['1/0', () => many.div(many.ONE, many.ZERO)],
  ['ln 0', () => many.ln(many.ZERO)],
  ['√−1', () => many.sqrt(many.neg(many.ONE))],
  ['e^(10^10)', () => many.exp(many.fromNumber(1e10))],
])('%s has no value', (_name, work) => {
  expect(work).toThrow(many.NoValue);
});
