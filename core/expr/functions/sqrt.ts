import Fraction from 'fraction.js';
import { div, mul, num } from '../expr.ts';
import * as many from '../precise/index.ts';
import { calls } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/** √x; exact for the square of a rational. */
export const sqrt: NamedFunction = {
  name: 'sqrt',
  arity: 1,
  value: (x = 0) => Math.sqrt(x),
  exact: (x) => {
    if (x === undefined || x.s < 0n) return null;
    const over = wholeRoot(x.n);
    const under = wholeRoot(x.d);
    return over === null || under === null ? null : new Fraction(over, under);
  },
  precise: (x = many.ZERO) => many.sqrt(x),
  derivatives: (_args, self) => [div(num(1), mul(num(2), self))],
  tex: '\\sqrt',
  plain: '√',
  spoken: 'the square root of',
  style: 'root',
  code: calls({ python: 'math.sqrt', numpy: 'np.sqrt', pytorch: 'torch.sqrt', keras: 'ops.sqrt' }),
  typed: { words: ['sqrt'] },
  definition: '√x',
  source: 'elementary calculus',
};

/**
 * The whole square root of n ≥ 0, or null when n is no perfect square. Newton's iteration on integers, which
 * descends from any start above the root; a start by Math.sqrt would be infinite for 10⁴⁰⁰.
 */
function wholeRoot(n: bigint): bigint | null {
  if (n < 2n) return n;
  let root = 1n << BigInt(2 * n.toString(16).length);
  for (let next = (root + n / root) / 2n; next < root; next = (root + n / root) / 2n) root = next;
  return root * root === n ? root : null;
}
