import Fraction from 'fraction.js';
import { div, num } from '../expr.ts';
import * as many from '../precise/index.ts';
import { calls } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/** The natural logarithm, rational only at 1; below 0 not a number. */
export const ln: NamedFunction = {
  name: 'ln',
  arity: 1,
  value: (x = 0) => Math.log(x),
  exact: (x) => (x?.equals(1) === true ? new Fraction(0) : null),
  precise: (x = many.ZERO) => many.ln(x),
  // Near 1 the rounding of x is most of ln x; below the smallest float64, x is 0.
  doubtful: (value) => Math.abs(value) < 1e-6 || value === -Infinity,
  derivatives: ([x = num(0)]) => [div(num(1), x)],
  tex: '\\ln',
  plain: 'ln',
  spoken: 'the natural logarithm of',
  code: calls({ python: 'math.log', numpy: 'np.log', pytorch: 'torch.log', keras: 'ops.log' }),
  typed: { words: ['ln', 'log'] },
  definition: 'ln x',
  source: 'elementary calculus',
};
