import { say } from '../../language/text.ts';
import { boxesOfSteps, withMistakes } from '../asked-steps.ts';
import type { Box, Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { mistakesOf } from './mistakes.ts';
import { entropySchema, type EntropyProblem } from './problem.ts';
import { program } from './program.ts';
import { recipe } from './recipe.ts';
import type { EntropySolution } from './solution.ts';
import { logOf, solve } from './solve.ts';
import { text } from './text.ts';

export { entropySchema, type EntropyProblem } from './problem.ts';
export type { EntropyAnswer, EntropyPicture, EntropySolution } from './solution.ts';

/** 1 nat in bits, and 1 bit in nats: 1/ln 2 and ln 2. */
const UNITS = {
  bits: { name: 'bits', others: { bit: '1', nats: '1.4426950408889634', nat: '1.4426950408889634' } },
  nats: { name: 'nats', others: { nat: '1', bits: '0.6931471805599453', bit: '0.6931471805599453' } },
} as const;

/** Probabilities have no unit. */
const withUnit =
  (unit: 'bits' | 'nats') =>
  (box: Box): Box =>
    box.accepts.type === 'real' && !/^p_[XY]_/.test(box.id)
      ? { ...box, accepts: { ...box.accepts, unit: UNITS[unit] } }
      : box;

/**
 * Information of distributions: surprise −log p, entropy H(p) = −Σ p log p, cross-entropy −Σ p log q, the
 * Kullback–Leibler divergence, and of a joint distribution the conditional entropies and the mutual information.
 */
export const entropy: Kind<EntropyProblem, EntropySolution> = {
  name: 'entropy',
  title: 'Entropy and divergence',
  skill: 'entropy-kl',
  recipe,
  setting: say(
    'The outcomes have the given probabilities.',
    'परिणामों की प्रायिकताएँ दी गई हैं।',
    'ফলাফলগুলির সম্ভাবনা দেওয়া আছে।',
  ),
  source: 'Shannon 1948; Kullback & Leibler 1951; Cover & Thomas 2006, ch. 2; Goodfellow et al. 2016, §3.13',
  schema: entropySchema,
  solve,
  present: () => workedInTables('givens'),
  boxes: ({ asks }, { steps, answer: { unit } }) =>
    withMistakes(boxesOfSteps(steps, asks), mistakesOf(steps, logOf(unit))).map(withUnit(unit)),
  text,
  program,
};
