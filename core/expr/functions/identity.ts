import { num } from '../expr.ts';
import type { NamedFunction } from './function.ts';

const itself = (z = ''): string => `(${z})`;

/** identity(z) = z: the linear unit. Goodfellow et al. 2016, §6.2.2.1. */
export const identity = {
  name: 'identity',
  arity: 1,
  value: (z = 0) => z,
  exact: (z) => z ?? null,
  derivatives: () => [num(1)],
  tex: '\\operatorname{id}',
  plain: 'identity',
  spoken: 'the identity of',
  code: { python: itself, numpy: itself, pytorch: itself, keras: itself },
  typed: { words: ['identity', 'linear'] },
  activation: {
    printed: 'linear',
    words: ['linear activation'],
    keras: { strings: ['linear'] },
    pytorch: [{ name: 'Identity' }],
  },
  definition: 'identity(z) = z',
  source: 'Goodfellow et al. 2016, §6.2.2.1',
} as const satisfies NamedFunction;
