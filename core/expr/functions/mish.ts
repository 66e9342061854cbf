import Fraction from 'fraction.js';
import { add, call, mul, num, pow, sub } from '../expr.ts';
import * as many from '../precise/index.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';
import { softplus } from './softplus.ts';

/**
 * Mish(z) = z·tanh(softplus(z)), with t = tanh(softplus(z)): Mish′ = t + z·σ(z)·(1 − t²). Computed by the
 * stable softplus, so that neither end overflows. Misra, "Mish: A Self Regularized Non-Monotonic Activation
 * Function", BMVC 2020, eq. 1.
 */
export const mish = {
  name: 'mish',
  arity: 1,
  value: (z = 0) => z * Math.tanh(softplus.value(z)),
  exact: (z) => (z?.equals(0) === true ? new Fraction(0) : null),
  levelsFrom: 350,
  precise: (z = many.ZERO) => many.mul(z, many.tanh(many.softplus(z))),
  derivatives: ([z = num(0)]) => {
    const t = call('tanh', call('softplus', z));
    return [add(t, mul(z, call('sigmoid', z), sub(num(1), pow(t, 2))))];
  },
  tex: '\\operatorname{Mish}',
  plain: 'Mish',
  spoken: 'Mish of',
  code: {
    python: (z = '') => once(z, (z) => `${z} * math.tanh(${softplus.code.python(z)})`),
    numpy: (z = '') => once(z, (z) => `${z} * np.tanh(${softplus.code.numpy(z)})`),
    pytorch: (z = '') => `F.mish(${z})`,
    // keras.activations has mish, keras.ops has not.
    keras: (z = '') => once(z, (z) => `${z} * ops.tanh(${softplus.code.keras(z)})`),
  },
  typed: { words: ['mish', 'Mish'] },
  activation: {
    printed: 'Mish',
    keras: { strings: ['mish'] },
    pytorch: [{ name: 'Mish', arguments: ['inplace'] }],
  },
  definition: 'Mish(z) = z·tanh(ln(1 + eᶻ))',
  source: 'Misra, BMVC 2020, eq. 1',
} as const satisfies NamedFunction;
