import { say } from '../../language/text.ts';
import Fraction from 'fraction.js';
import { call, num } from '../expr.ts';
import { calls, once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/** |x|; its slope at 0 is 0, as PyTorch takes it. */
export const abs: NamedFunction = {
  name: 'abs',
  arity: 1,
  value: (x = 0) => Math.abs(x),
  exact: (x) => x?.abs() ?? null,
  derivatives: ([x = num(0)]) => [call('sign', x)],
  tex: '\\lvert',
  plain: '|',
  spoken: 'the absolute value of',
  style: 'abs',
  code: calls({ python: 'abs', numpy: 'np.abs', pytorch: 'torch.abs', keras: 'ops.abs' }),
  typed: { words: ['abs'] },
  definition: '|x|',
  source: 'elementary calculus',
  kink: say('at 0 the slope is taken as 0', '0 पर ढाल 0 लिया जाता है', '0-তে ঢাল 0 ধরা হয়'),
};

/** −1 below 0, 1 above it, 0 at 0. */
export const sign: NamedFunction = {
  name: 'sign',
  arity: 1,
  value: (x = 0) => Math.sign(x),
  exact: (x) => (x === undefined ? null : new Fraction(x.compare(0))),
  derivatives: () => [num(0)],
  tex: '\\operatorname{sign}',
  plain: 'sign',
  spoken: 'the sign of',
  code: {
    ...calls({ python: '', numpy: 'np.sign', pytorch: 'torch.sign', keras: 'ops.sign' }),
    python: (x = '') => once(x, (x) => `(${x} > 0) - (${x} < 0)`),
  },
  typed: { words: ['sign', 'sgn'] },
  definition: 'sign(x) = −1, 0 or 1',
  source: 'elementary calculus',
};
