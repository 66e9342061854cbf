import { add, call, div, num, pow } from '../expr.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/**
 * softsign(z) = z/(1 + |z|), with softsign′ = 1/(1 + |z|)², which is 1 at 0. Glorot & Bengio, AISTATS 2010,
 * §3.
 */
export const softsign = {
  name: 'softsign',
  arity: 1,
  value: (z = 0) => z / (1 + Math.abs(z)),
  exact: (z) => z?.div(z.abs().add(1)) ?? null,
  derivatives: ([z = num(0)]) => [div(num(1), pow(add(num(1), call('abs', z)), 2))],
  tex: '\\operatorname{softsign}',
  plain: 'softsign',
  spoken: 'softsign of',
  code: {
    python: (z = '') => once(z, (z) => `${z} / (1 + abs(${z}))`),
    numpy: (z = '') => once(z, (z) => `${z} / (1 + np.abs(${z}))`),
    pytorch: (z = '') => `F.softsign(${z})`,
    keras: (z = '') => `ops.softsign(${z})`,
  },
  typed: { words: ['softsign', 'Softsign'] },
  activation: {
    printed: 'softsign',
    keras: { strings: ['softsign'] },
    pytorch: [{ name: 'Softsign' }],
  },
  definition: 'softsign(z) = z / (1 + |z|)',
  source: 'Glorot & Bengio, AISTATS 2010',
} as const satisfies NamedFunction;
