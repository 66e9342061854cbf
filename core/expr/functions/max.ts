import { say } from '../../language/text.ts';
import Fraction from 'fraction.js';
import { useConvention } from '../../conventions/index.ts';
import { call, num } from '../expr.ts';
import { isClose } from './close.ts';
import type { Code } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

type Which = 'max' | 'min';
type Tie = 'first' | 'shared';

const SUPERLATIVES = { max: 'largest', min: 'smallest' } as const;
const BEYOND = { max: '>', min: '<' } as const;
const best = (which: Which, xs: readonly number[]): number =>
  which === 'max' ? Math.max(...xs) : Math.min(...xs);
const bestExact = (which: Which, xs: readonly Fraction[]): Fraction =>
  xs.reduce((best, x) => ((which === 'max' ? x.compare(best) : best.compare(x)) > 0 ? x : best));
const nameOf = (which: string, tie: Tie): string => (tie === 'first' ? which : `${which}-shared`);

const codeOf = (which: Which, tie: Tie): Code => ({
  python: (...xs) => (xs.length === 1 ? `(${xs[0] ?? ''})` : `${which}(${xs.join(', ')})`),
  numpy: (...xs) => `np.${which}([${xs.join(', ')}])`,
  // Along an axis autograd gives the slope to the first of those that tie, over a whole tensor it shares it.
  pytorch: (...xs) =>
    tie === 'first'
      ? `torch.${which}(torch.stack([${xs.join(', ')}]), dim=0).values`
      : `torch.${which}(torch.stack([${xs.join(', ')}]))`,
  keras: (...xs) => `ops.${which}(ops.stack([${xs.join(', ')}]))`,
});

/**
 * The largest (smallest) of its arguments. At a tie its slope goes to the first of them, or is shared, by the
 * convention `tie`.
 */
const extreme = (which: Which, tie: Tie): NamedFunction => ({
  name: nameOf(which, tie),
  arity: null,
  value: (...xs) => best(which, xs),
  exact: (...xs) => bestExact(which, xs),
  derivatives: (args) => args.map((_, i) => call(nameOf(`is-${which}`, tie), num(i), ...args)),
  tex: `\\${which}`,
  plain: which,
  spoken: `the ${SUPERLATIVES[which]} of`,
  code: codeOf(which, tie),
  ...(tie === 'first'
    ? {
        typed: {
          words: [which],
          args: [1, Infinity],
          complete: (args, choices) => call(nameOf(which, useConvention('tie', choices).choice), ...args),
        },
      }
    : {}),
  conventions: ['tie'],
  definition: `${which}(x₁, …, xₙ)`,
  source: 'elementary calculus',
  kink: say(
    'at a tie the first takes the whole slope, or the tied share it equally, by the convention “Slope at a tie”',
    'बराबरी पर पहला पूरा ढाल लेता है, या बराबर वाले उसे समान बाँटते हैं, परिपाटी “बराबरी पर ढाल” के अनुसार',
    'সমান হলে প্রথমটি পুরো ঢাল নেয়, বা সমানগুলি তা সমান ভাগ করে, রীতি “সমতায় ঢাল” অনুযায়ী',
  ),
});

/** The text of a test on a list of numbers. NumPy and the others answer 1 or 0 as float64. */
const isCode = (which: Which, tie: Tie): Code => {
  const list = (xs: readonly string[]): string => `[${xs.join(', ')}]`;
  if (tie === 'first') {
    return {
      python: (i, ...xs) => `(lambda xs: 1 if xs.index(${which}(xs)) == ${i ?? ''} else 0)(${list(xs)})`,
      numpy: (i, ...xs) => `(1.0 if np.arg${which}(${list(xs)}) == ${i ?? ''} else 0.0)`,
      pytorch: (i, ...xs) => `(torch.arg${which}(torch.stack(${list(xs)})) == ${i ?? ''}).to(torch.float64)`,
      keras: (i, ...xs) => `ops.cast(ops.arg${which}(ops.stack(${list(xs)})) == ${i ?? ''}, "float64")`,
    };
  }
  return {
    python: (i, ...xs) =>
      `(lambda xs: (1.0 if xs[${i ?? ''}] == ${which}(xs) else 0.0) / xs.count(${which}(xs)))(${list(xs)})`,
    numpy: (i, ...xs) =>
      `(lambda xs: (xs[${i ?? ''}] == xs.${which}()) / (xs == xs.${which}()).sum())(np.array(${list(xs)}))`,
    pytorch: (i, ...xs) =>
      `(lambda xs: (xs[${i ?? ''}] == xs.${which}()).to(torch.float64) / (xs == xs.${which}()).sum())(torch.stack(${list(xs)}))`,
    keras: (i, ...xs) =>
      `(lambda xs: ops.cast(xs[${i ?? ''}] == ops.${which}(xs), "float64") / ops.sum(ops.cast(xs == ops.${which}(xs), "float64")))(ops.stack(${list(xs)}))`,
  };
};

/**
 * The slope of max (min) by argument number i, which comes first: 1 where that is the first of the largest,
 * else 0; or 1/k where it is one of k, else 0.
 */
const isExtreme = (which: Which, tie: Tie): NamedFunction => ({
  name: nameOf(`is-${which}`, tie),
  arity: null,
  value: (i = 0, ...xs) => {
    const extremum = best(which, xs);
    if (tie === 'first') return xs.indexOf(extremum) === i ? 1 : 0;
    return xs[i] === extremum ? 1 / xs.filter((x) => x === extremum).length : 0;
  },
  doubtful: (_value, [, ...xs]) => {
    const extremum = best(which, xs);
    return xs.filter((x) => isClose(x, extremum)).length > 1;
  },
  exact: (i, ...xs) => {
    const extremum = bestExact(which, xs);
    const at = Number(i?.valueOf());
    if (tie === 'first') return new Fraction(xs.findIndex((x) => x.equals(extremum)) === at ? 1 : 0);
    return xs[at]?.equals(extremum) === true
      ? new Fraction(1, xs.filter((x) => x.equals(extremum)).length)
      : new Fraction(0);
  },
  derivatives: (args) => args.map(() => num(0)),
  tex: `\\${which}`,
  plain: which,
  spoken: `the ${SUPERLATIVES[which]} of`,
  style: 'extreme',
  ...(tie === 'first' ? { beyond: BEYOND[which] } : {}),
  numbers: [0],
  code: isCode(which, tie),
  conventions: ['tie'],
  definition:
    tie === 'first'
      ? `[xᵢ = ${which}(x₁, …, xₙ) ${BEYOND[which]} x₁, …, xᵢ₋₁] = 1 if xᵢ is the first ${SUPERLATIVES[which]}, else 0`
      : `[xᵢ = ${which}(x₁, …, xₙ)]/k = 1/k if xᵢ is one of the k ${SUPERLATIVES[which]}, else 0`,
  source: 'elementary calculus',
});

export const max = extreme('max', 'first');
export const maxShared = extreme('max', 'shared');
export const min = extreme('min', 'first');
export const minShared = extreme('min', 'shared');
export const isMax = isExtreme('max', 'first');
export const isMaxShared = isExtreme('max', 'shared');
export const isMin = isExtreme('min', 'first');
export const isMinShared = isExtreme('min', 'shared');
