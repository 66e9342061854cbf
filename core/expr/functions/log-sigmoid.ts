import { call, neg, num } from '../expr.ts';
import * as many from '../precise/index.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/**
 * log σ(z) = −ln(1 + e⁻ᶻ) = min(0, z) − ln(1 + e^−|z|), with the slope 1 − σ(z) = σ(−z). The second form is
 * the one computed: a very negative z does not overflow and a large one keeps its digits. PyTorch LogSigmoid;
 * Goodfellow et al. 2016, §3.10 (log σ(z) = −softplus(−z)).
 */
export const logSigmoid = {
  name: 'log-sigmoid',
  arity: 1,
  value: (z = 0) => Math.min(0, z) - Math.log1p(Math.exp(-Math.abs(z))),
  levelsFrom: 700,
  precise: (z = many.ZERO) => many.neg(many.softplus(many.neg(z))),
  derivatives: ([z = num(0)]) => [call('sigmoid', neg(z))],
  tex: '\\log\\sigma',
  plain: 'logsigmoid',
  spoken: 'the logarithm of the sigmoid of',
  code: {
    python: (z = '') => once(z, (z) => `min(0, ${z}) - math.log1p(math.exp(-abs(${z})))`),
    numpy: (z = '') => once(z, (z) => `-np.logaddexp(0, -${z})`),
    pytorch: (z = '') => `F.logsigmoid(${z})`,
    keras: (z = '') => `ops.log_sigmoid(${z})`,
  },
  typed: { words: ['log_sigmoid', 'logsigmoid', 'LogSigmoid'] },
  activation: {
    printed: 'log-sigmoid',
    keras: { strings: ['log_sigmoid'] },
    pytorch: [{ name: 'LogSigmoid' }],
  },
  definition: 'log σ(z) = −ln(1 + e⁻ᶻ)',
  source: 'PyTorch LogSigmoid; Goodfellow et al. 2016, §3.10',
} as const satisfies NamedFunction;
