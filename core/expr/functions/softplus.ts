import { call, num } from '../expr.ts';
import * as many from '../precise/index.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/**
 * softplus(z) = ln(1 + eᶻ), with softplus′ = σ(z). Worked as max(0, z) + ln(1 + e^−|z|), so that a large z
 * does not overflow and a very negative one keeps its digits. Dugas et al., NIPS 2000; Goodfellow et al.
 * 2016, eq. 3.31 and 3.35.
 */
export const softplus = {
  name: 'softplus',
  arity: 1,
  value: (z = 0) => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))),
  levelsFrom: 700,
  precise: (z = many.ZERO) => many.softplus(z),
  derivatives: ([z = num(0)]) => [call('sigmoid', z)],
  tex: '\\operatorname{softplus}',
  plain: 'softplus',
  spoken: 'softplus of',
  code: {
    python: (z = '') => once(z, (z) => `max(0, ${z}) + math.log1p(math.exp(-abs(${z})))`),
    numpy: (z = '') => `np.logaddexp(0, ${z})`,
    // From its threshold on F.softplus is z itself: at the default of 20 that is seen in the ninth digit, at
    // 40 in none.
    pytorch: (z = '') => `F.softplus(${z}, threshold=40)`,
    keras: (z = '') => `ops.softplus(${z})`,
  },
  typed: { words: ['softplus', 'Softplus'] },
  activation: {
    printed: 'softplus',
    keras: { strings: ['softplus'] },
    pytorch: [{ name: 'Softplus', arguments: ['beta', 'threshold'], only: { beta: [null, 1] } }],
  },
  definition: 'softplus(z) = ln(1 + eᶻ)',
  source: 'Dugas et al., NIPS 2000; Goodfellow et al. 2016, eq. 3.31',
} as const satisfies NamedFunction;
