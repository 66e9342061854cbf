import Fraction from 'fraction.js';
import { call, div, mul, neg, num, pow } from '../expr.ts';
import * as many from '../precise/index.ts';
import { calls } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
/** Below 1 the series is short; from 1 on the continued fraction is, and 1 − erfc loses no digits. */
const SERIES_UP_TO = 1;
/**
 * At x = 1 the remainder after n levels is about e^(−2√(2n)): below 2⁻⁵³ from 170 on; for larger x sooner.
 */
const LEVELS = 200;

/** e^(−x²) without the rounding of x², which e would magnify: the square of x to 24 bits is exact. */
function gaussian(x: number): number {
  const short = Math.fround(x);
  return Math.exp(-short * short) * Math.exp((short - x) * (short + x));
}

/**
 * erf x = 2/√π · e^(−x²) · Σ 2ⁿx²ⁿ⁺¹ / (1·3·…·(2n+1)): no term is negative, so nothing cancels. Abramowitz &
 * Stegun 1964, 7.1.6.
 */
function erfBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return TWO_OVER_ROOT_PI * gaussian(x) * sum;
}

/**
 * erfc x = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 1½/(x + …)))), from the innermost level out. Abramowitz & Stegun
 * 1964, 7.1.14.
 */
function erfcByFraction(x: number): number {
  let below = x;
  for (let level = LEVELS; level >= 1; level -= 1) below = x + level / 2 / below;
  return gaussian(x) / (Math.sqrt(Math.PI) * below);
}

/** erf(x) to a few units in the last place. */
export function erfOf(x: number): number {
  if (Math.abs(x) < SERIES_UP_TO) return x === 0 ? 0 : erfBySeries(x);
  return x > 0 ? 1 - erfcByFraction(x) : erfcByFraction(-x) - 1;
}

/** erfc(x) = 1 − erf(x), also where that difference would have no digits left. */
export function erfcOf(x: number): number {
  if (x >= SERIES_UP_TO) return erfcByFraction(x);
  return x <= -SERIES_UP_TO ? 2 - erfcByFraction(-x) : 1 - erfOf(x);
}

/**
 * The error function, erf(z) = 2/√π ∫₀ᶻ e^(−t²) dt, with erf′ = 2/√π · e^(−z²). Abramowitz & Stegun 1964,
 * 7.1.1.
 */
export const erf: NamedFunction = {
  name: 'erf',
  arity: 1,
  value: (z = 0) => erfOf(z),
  exact: (z) => (z?.equals(0) === true ? new Fraction(0) : null),
  levelsFrom: 26,
  precise: (z = many.ZERO) => many.erf(z),
  derivatives: ([z = num(0)]) => [mul(div(num(2), call('sqrt', call('pi'))), call('exp', neg(pow(z, 2))))],
  tex: '\\operatorname{erf}',
  plain: 'erf',
  spoken: 'the error function of',
  code: calls({ python: 'math.erf', numpy: 'math.erf', pytorch: 'torch.erf', keras: 'ops.erf' }),
  typed: { words: ['erf'] },
  definition: 'erf(z) = 2/√π ∫₀ᶻ e^(−t²) dt',
  source: 'Abramowitz & Stegun 1964, 7.1.1',
};
