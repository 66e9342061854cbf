import Fraction from 'fraction.js';
import { call, div, mul, num } from '../expr.ts';
import * as many from '../precise/index.ts';
import { calls } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/** The logarithm to base 2, the unit of information; rational where x is a power of 2. */
export const log2: NamedFunction = {
  name: 'log2',
  arity: 1,
  value: (x = 0) => Math.log2(x),
  exact: (x) => (x === undefined ? null : exponentOf(x)),
  precise: (x = many.ZERO) => many.div(many.ln(x), many.ln(many.fromNumber(2))),
  // Near 1 the rounding of x is most of log₂ x; below the smallest float64, x is 0.
  doubtful: (value) => Math.abs(value) < 1e-6 || value === -Infinity,
  derivatives: ([x = num(0)]) => [div(num(1), mul(x, call('ln', num(2))))],
  tex: '\\log_{2}',
  plain: 'log₂',
  spoken: 'the logarithm to base 2 of',
  code: calls({ python: 'math.log2', numpy: 'np.log2', pytorch: 'torch.log2', keras: 'ops.log2' }),
  typed: { words: ['log2', 'log₂', 'lb'] },
  definition: 'log₂ x',
  source: 'elementary calculus',
};

/** k where x = 2ᵏ; null elsewhere. */
function exponentOf(x: Fraction): Fraction | null {
  if (x.s <= 0n || (x.n !== 1n && x.d !== 1n)) return null;
  const bits = (x.n === 1n ? x.d : x.n).toString(2);
  if (!/^10*$/.test(bits)) return null;
  return new Fraction(x.n === 1n ? 1 - bits.length : bits.length - 1);
}
