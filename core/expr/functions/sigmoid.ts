import { mul, num, sub } from '../expr.ts';
import type { NamedFunction } from './function.ts';

/** σ(z) = 1 / (1 + e⁻ᶻ), with σ′ = σ(1 − σ). Bishop, "Pattern Recognition and Machine Learning", 2006, eq. 4.59 and 4.88. */
export const sigmoid: NamedFunction = {
  name: 'sigmoid',
  arity: 1,
  // e^z for z < 0 keeps the quotient finite where e^−z would overflow.
  value: (z = 0) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z))),
  derivatives: (_args, self) => [mul(self, sub(num(1), self))],
  tex: '\\sigma',
  plain: 'σ',
  spoken: 'sigmoid of',
  definition: 'σ(z) = 1 / (1 + e⁻ᶻ)',
  source: 'Bishop 2006, eq. 4.59',
};
