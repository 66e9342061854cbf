import { mul, num } from '../expr.ts';
import type { NamedFunction } from './function.ts';

const timesM = (term = '0', m = '1'): string => `(${m} * (${term}))`;

/**
 * Σᵢ₌₁ᵐ of a quantity of sample i, for rules written in general. Its second argument is m. Such a rule is
 * never worked with numbers; to tell two of them apart its value is that of m equal terms.
 */
export const batchSum: NamedFunction = {
  name: 'batch-sum',
  arity: 2,
  shown: 1,
  value: (term = 0, m = 1) => m * term,
  derivatives: ([term = num(0), m = num(1)]) => [m, mul(num(1), term)],
  tex: '\\sum_{i=1}^{m}',
  plain: 'Σᵢ₌₁ᵐ ',
  spoken: 'the sum over all samples of',
  style: 'sum',
  code: { python: timesM, numpy: timesM, pytorch: timesM, keras: timesM },
  typed: { words: ['sum', 'Σ', '∑'] },
  definition: 'Σᵢ₌₁ᵐ xᵢ = x₁ + … + xₘ',
  source: 'elementary algebra',
};
