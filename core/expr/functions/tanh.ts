import { num, pow, sub } from '../expr.ts';
import * as many from '../precise/index.ts';
import { calls } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/** tanh(z), with tanh′ = 1 − tanh². Bishop, "Pattern Recognition and Machine Learning", 2006, eq. 5.59. */
export const tanh = {
  name: 'tanh',
  arity: 1,
  value: (z = 0) => Math.tanh(z),
  levelsFrom: 350,
  precise: (z = many.ZERO) => many.tanh(z),
  derivatives: (_args, self) => [sub(num(1), pow(self, 2))],
  tex: '\\tanh',
  plain: 'tanh',
  spoken: 'the hyperbolic tangent of',
  code: calls({ python: 'math.tanh', numpy: 'np.tanh', pytorch: 'torch.tanh', keras: 'ops.tanh' }),
  typed: { words: ['tanh'] },
  activation: {
    printed: 'tanh',
    keras: { strings: ['tanh'] },
    pytorch: [{ name: 'Tanh' }],
  },
  definition: 'tanh(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)',
  source: 'Bishop 2006, eq. 5.59',
} as const satisfies NamedFunction;
