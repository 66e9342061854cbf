import Fraction from 'fraction.js';
import { call, mul, neg, num } from '../expr.ts';
import * as many from '../precise/index.ts';
import { once } from './code-forms.ts';
import { erfcOf } from './erf.ts';
import type { NamedFunction } from './function.ts';

/**
 * The share of a standard normal variable below z, Φ(z) = ½(1 + erf(z/√2)), with Φ′ = φ. Abramowitz & Stegun
 * 1964, 26.2.2 and 26.2.29.
 */
export const normalCdf = {
  name: 'normal-cdf',
  arity: 1,
  // By erfc the left tail keeps its digits.
  value: (z = 0) => erfcOf(-z / Math.SQRT2) / 2,
  exact: (z) => (z?.equals(0) === true ? new Fraction(1, 2) : null),
  levelsFrom: 37,
  precise: (z = many.ZERO) => many.shift(many.erfc(many.neg(many.div(z, many.sqrt(many.TWO)))), -1),
  derivatives: ([z = num(0)]) => [call('normal-pdf', z)],
  tex: '\\Phi',
  plain: 'Φ',
  spoken: 'the normal distribution function of',
  code: {
    python: (z = '') => once(z, (z) => `0.5 * math.erfc(-${z} / math.sqrt(2))`),
    numpy: (z = '') => once(z, (z) => `0.5 * math.erfc(-${z} / math.sqrt(2))`),
    pytorch: (z = '') => once(z, (z) => `0.5 * torch.erfc(-${z} / math.sqrt(2))`),
    keras: (z = '') => once(z, (z) => `0.5 * (1 + ops.erf(${z} / math.sqrt(2)))`),
  },
  typed: { words: ['Phi', 'Φ'] },
  definition: 'Φ(z) = ½(1 + erf(z/√2))',
  source: 'Abramowitz & Stegun 1964, 26.2.29',
} as const satisfies NamedFunction;

/**
 * The density of a standard normal variable, φ(z) = e^(−z²/2)/√(2π), with φ′ = −zφ. Abramowitz & Stegun 1964,
 * 26.2.1.
 */
export const normalPdf: NamedFunction = {
  name: 'normal-pdf',
  arity: 1,
  value: (z = 0) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI),
  levelsFrom: 37,
  precise: (z = many.ZERO) =>
    many.div(many.exp(many.shift(many.neg(many.mul(z, z)), -1)), many.sqrt(many.shift(many.pi(), 1))),
  derivatives: ([z = num(0)], self) => [neg(mul(z, self))],
  tex: '\\varphi',
  plain: 'φ',
  spoken: 'the normal density of',
  code: {
    python: (z = '') => once(z, (z) => `math.exp(-${z} ** 2 / 2) / math.sqrt(2 * math.pi)`),
    numpy: (z = '') => once(z, (z) => `np.exp(-${z} ** 2 / 2) / math.sqrt(2 * math.pi)`),
    pytorch: (z = '') => once(z, (z) => `torch.exp(-${z} ** 2 / 2) / math.sqrt(2 * math.pi)`),
    keras: (z = '') => once(z, (z) => `ops.exp(-${z} ** 2 / 2) / math.sqrt(2 * math.pi)`),
  },
  typed: { words: ['phi', 'φ'] },
  definition: 'φ(z) = e^(−z²/2) / √(2π)',
  source: 'Abramowitz & Stegun 1964, 26.2.1',
};
