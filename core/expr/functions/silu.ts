import Fraction from 'fraction.js';
import { add, call, mul, num, sub } from '../expr.ts';
import * as many from '../precise/index.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * SiLU(z) = z·σ(z), with SiLU′ = SiLU + σ(z)(1 − SiLU). Elfwing, Uchibe & Doya, Neural Networks 107, 2018,
 * eq. 2; as Swish, Ramachandran, Zoph & Le 2017.
 */
export const silu = {
  name: 'silu',
  arity: 1,
  value: (z = 0) => z * sigmoid.value(z),
  exact: (z) => (z?.equals(0) === true ? new Fraction(0) : null),
  levelsFrom: 700,
  precise: (z = many.ZERO) => many.mul(z, many.sigmoid(z)),
  derivatives: ([z = num(0)], self) => [add(self, mul(call('sigmoid', z), sub(num(1), self)))],
  tex: '\\operatorname{SiLU}',
  plain: 'SiLU',
  spoken: 'the sigmoid linear unit of',
  code: {
    python: (z = '') => once(z, (z) => `${z} * ${sigmoid.code.python(z)}`),
    numpy: (z = '') => once(z, (z) => `${z} / (1 + np.exp(-${z}))`),
    pytorch: (z = '') => `F.silu(${z})`,
    keras: (z = '') => `ops.silu(${z})`,
  },
  typed: { words: ['silu', 'SiLU', 'swish'] },
  activation: {
    printed: 'SiLU',
    words: ['swish'],
    keras: { strings: ['silu', 'swish'] },
    pytorch: [{ name: 'SiLU', arguments: ['inplace'] }],
  },
  definition: 'SiLU(z) = z·σ(z)',
  source: 'Elfwing, Uchibe & Doya 2018, eq. 2; Ramachandran, Zoph & Le 2017',
} as const satisfies NamedFunction;
