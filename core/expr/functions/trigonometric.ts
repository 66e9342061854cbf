import Fraction from 'fraction.js';
import { call, neg, num } from '../expr.ts';
import * as many from '../precise/index.ts';
import { calls } from './code-forms.ts';
import { LOST } from '../short-fraction.ts';
import type { NamedFunction } from './function.ts';

/** A sine or cosine as small as the rounding of x leaves it at a multiple of π/2 is 0. */
const orZero = (found: many.Precise, x: many.Precise): many.Precise =>
  many.placeOf(found) < Math.max(0, many.placeOf(x)) - LOST ? many.ZERO : found;

export const sin: NamedFunction = {
  name: 'sin',
  arity: 1,
  value: (x = 0) => Math.sin(x),
  exact: (x) => (x?.equals(0) === true ? new Fraction(0) : null),
  precise: (x = many.ZERO) => orZero(many.sin(x), x),
  // At a multiple of π the rounding of x is all that is left.
  doubtful: (value, [x = 0]) => Math.abs(value) < 1e-6 * Math.abs(x),
  derivatives: ([x = num(0)]) => [call('cos', x)],
  tex: '\\sin',
  plain: 'sin',
  spoken: 'the sine of',
  code: calls({ python: 'math.sin', numpy: 'np.sin', pytorch: 'torch.sin', keras: 'ops.sin' }),
  typed: { words: ['sin'] },
  definition: 'sin x',
  source: 'elementary calculus',
};

export const cos: NamedFunction = {
  name: 'cos',
  arity: 1,
  value: (x = 0) => Math.cos(x),
  exact: (x) => (x?.equals(0) === true ? new Fraction(1) : null),
  precise: (x = many.ZERO) => orZero(many.cos(x), x),
  doubtful: (value) => Math.abs(value) < 1e-6,
  derivatives: ([x = num(0)]) => [neg(call('sin', x))],
  tex: '\\cos',
  plain: 'cos',
  spoken: 'the cosine of',
  code: calls({ python: 'math.cos', numpy: 'np.cos', pytorch: 'torch.cos', keras: 'ops.cos' }),
  typed: { words: ['cos'] },
  definition: 'cos x',
  source: 'elementary calculus',
};
