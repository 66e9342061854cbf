import Fraction from 'fraction.js';
import { call, num } from '../expr.ts';
import type { NamedFunction } from './function.ts';

/** The largest of its arguments; at a tie the derivative goes to the first. */
export const max: NamedFunction = {
  name: 'max',
  arity: null,
  value: (...xs) => Math.max(...xs),
  exact: (...xs) => xs.reduce((largest, x) => (x.compare(largest) > 0 ? x : largest)),
  derivatives: (args) => args.map((_, i) => call('is-max', num(i), ...args)),
  tex: '\\max',
  plain: 'max',
  spoken: 'the largest of',
  code: {
    python: (...xs) => (xs.length === 1 ? `(${xs[0] ?? ''})` : `max(${xs.join(', ')})`),
    numpy: (...xs) => `np.max([${xs.join(', ')}])`,
    pytorch: (...xs) => `torch.max(torch.stack([${xs.join(', ')}]))`,
    keras: (...xs) => `ops.max(ops.stack([${xs.join(', ')}]))`,
  },
  definition: 'max(x₁, …, xₙ)',
  source: 'elementary calculus',
  kink: 'at a tie the first of the largest takes the whole slope',
};

/** 1 when argument number i is the (first) largest, else 0: the derivative of max. */
export const isMax: NamedFunction = {
  name: 'is-max',
  arity: null,
  value: (i = 0, ...xs) => (xs.indexOf(Math.max(...xs)) === i ? 1 : 0),
  exact: (i, ...xs) => {
    const largest = xs.reduce((best, x) => (x.compare(best) > 0 ? x : best));
    return new Fraction(xs.findIndex((x) => x.equals(largest)) === Number(i?.valueOf()) ? 1 : 0);
  },
  derivatives: (args) => args.map(() => num(0)),
  tex: '\\operatorname{ismax}',
  plain: 'ismax',
  spoken: 'whether it is the largest of',
  code: {
    python: (i, ...xs) => `(lambda xs: 1.0 if xs.index(max(xs)) == ${i ?? ''} else 0.0)([${xs.join(', ')}])`,
    numpy: (i, ...xs) => `(1.0 if np.argmax([${xs.join(', ')}]) == ${i ?? ''} else 0.0)`,
    pytorch: (i, ...xs) => `(torch.argmax(torch.stack([${xs.join(', ')}])) == ${i ?? ''}).to(torch.float64)`,
    keras: (i, ...xs) => `ops.cast(ops.argmax(ops.stack([${xs.join(', ')}])) == ${i ?? ''}, "float64")`,
  },
  definition: 'ismax(i; x₁, …, xₙ) = 1 if xᵢ is the first largest, else 0',
  source: 'elementary calculus',
};
