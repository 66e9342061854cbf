import Fraction from 'fraction.js';
import * as many from '../precise/index.ts';
import { calls } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/** eˣ, rational only at 0. */
export const exp: NamedFunction = {
  name: 'exp',
  arity: 1,
  value: (x = 0) => Math.exp(x),
  exact: (x) => (x?.equals(0) === true ? new Fraction(1) : null),
  levelsFrom: 1e9,
  precise: (x = many.ZERO) => many.exp(x),
  derivatives: (_args, self) => [self],
  tex: 'e',
  plain: 'e',
  spoken: 'e to the',
  style: 'exp',
  code: calls({ python: 'math.exp', numpy: 'np.exp', pytorch: 'torch.exp', keras: 'ops.exp' }),
  typed: { words: ['exp'] },
  definition: 'eˣ',
  source: 'elementary calculus',
};
