import { call, sub } from '../expr.ts';
import * as many from '../precise/index.ts';
import type { NamedFunction } from './function.ts';

/**
 * logsumexp(x₁, …, xₙ) = ln Σ e^xᵢ, worked as m + ln Σ e^(xᵢ − m) with m the largest, so that nothing
 * overflows. Its slope by xᵢ is the softmax e^(xᵢ − logsumexp). Goodfellow et al. 2016, §4.1.
 */
export const logSumExp: NamedFunction = {
  name: 'logsumexp',
  arity: null,
  value: (...xs) => {
    const largest = Math.max(...xs);
    return largest + Math.log(xs.reduce((sum, x) => sum + Math.exp(x - largest), 0));
  },
  exact: (...xs) => (xs.length === 1 ? (xs[0] ?? null) : null),
  levelsFrom: 350,
  precise: (...xs) => many.ln(xs.map(many.exp).reduce(many.add)),
  doubtful: (value, xs) => Math.abs(value) < 1e-6 * Math.max(1, ...xs.map(Math.abs)),
  derivatives: (args, self) => args.map((arg) => call('exp', sub(arg, self))),
  tex: '\\operatorname{logsumexp}',
  plain: 'logsumexp',
  spoken: 'the logarithm of the sum of the exponentials of',
  code: {
    python: (...xs) =>
      `(lambda xs: max(xs) + math.log(sum(math.exp(x - max(xs)) for x in xs)))([${xs.join(', ')}])`,
    numpy: (...xs) => `np.logaddexp.reduce([${xs.join(', ')}])`,
    pytorch: (...xs) => `torch.logsumexp(torch.stack([${xs.join(', ')}]), dim=0)`,
    keras: (...xs) => `ops.logsumexp(ops.stack([${xs.join(', ')}]))`,
  },
  typed: { words: ['logsumexp'], args: [1, Infinity] },
  definition: 'logsumexp(x₁, …, xₙ) = ln(eˣ¹ + … + eˣⁿ)',
  source: 'Goodfellow et al. 2016, §4.1',
};
