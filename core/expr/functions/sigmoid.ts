import { mul, num, sub } from '../expr.ts';
import * as many from '../precise/index.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/**
 * σ(z) = 1 / (1 + e⁻ᶻ), with σ′ = σ(1 − σ). Bishop, "Pattern Recognition and Machine Learning", 2006, eq.
 * 4.59 and 4.88.
 */
export const sigmoid = {
  name: 'sigmoid',
  arity: 1,
  // e^z for z < 0 keeps the quotient finite where e^−z would overflow.
  value: (z = 0) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z))),
  levelsFrom: 700,
  precise: (z = many.ZERO) => many.sigmoid(z),
  derivatives: (_args, self) => [mul(self, sub(num(1), self))],
  tex: '\\sigma',
  plain: 'σ',
  spoken: 'sigmoid of',
  code: {
    // math.exp stops the program where e^−z overflows; NumPy's goes on with ∞, whose quotient is 0.
    python: (z = '') =>
      once(z, (z) => `1 / (1 + math.exp(-${z})) if ${z} >= 0 else math.exp(${z}) / (1 + math.exp(${z}))`),
    numpy: (z = '') => once(z, (z) => `1 / (1 + np.exp(-${z}))`),
    pytorch: (z) => `torch.sigmoid(${z ?? ''})`,
    keras: (z) => `ops.sigmoid(${z ?? ''})`,
  },
  typed: { words: ['sigmoid', 'sigma', 'σ'] },
  activation: {
    printed: 'sigmoid',
    words: ['logistic'],
    keras: { strings: ['sigmoid'] },
    pytorch: [{ name: 'Sigmoid' }],
  },
  definition: 'σ(z) = 1 / (1 + e⁻ᶻ)',
  source: 'Bishop 2006, eq. 4.59',
} as const satisfies NamedFunction;
