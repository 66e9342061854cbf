import { say } from '../language/text.ts';
import { add, call, div, mul, ref, type Expr } from '../expr/expr.ts';
import { crossEntropy } from './cross-entropy.ts';
import type { Compared, Loss, LossLine } from './loss.ts';

/**
 * Kullback–Leibler divergence of the outputs p from the targets y, both distributions.
 *   L = D(y ‖ p) = Σ y ln(y/p),   ∂L/∂p = −y/p
 * Differentiated together with a softmax: ∂L/∂z = p − y. The term of a target of 0 is 0 (0·ln 0 = 0) and is
 * omitted. The loss differs from the cross-entropy by the entropy of y, which does not depend on the outputs.
 * Kullback & Leibler 1951; Bishop 2006, eq. 1.113. Note PyTorch's order: F.kl_div(input, target) takes ln p
 * first and the target second, and reduction="mean" divides by the number of entries; "batchmean" is the mean
 * over samples, as here.
 */
export const klDivergence = {
  name: 'kl-divergence',
  title: say('Kullback–Leibler divergence', 'Kullback–Leibler डाइवर्जेंस', 'Kullback–Leibler ডাইভারজেন্স'),
  source: 'Bishop 2006, eq. 1.113; PyTorch KLDivLoss',
  reason: 'divergence',
  definition: 'L = Σ y ln(y/p)',
  kink: say(
    'a target of 0 adds nothing: 0·ln 0 is taken as 0',
    'लक्ष्य 0 कुछ नहीं जोड़ता: 0·ln 0 को 0 लिया जाता है',
    'লক্ষ্য 0 কিছু যোগ করে না: 0·ln 0-কে 0 ধরা হয়',
  ),
  outputs: 'distribution',
  letter: 'p',
  reduction: 'mean',
  targets: 'distribution',
  settings: {},
  spellings: [
    { words: ['kl', 'kullback leibler divergence', 'kullback leibler'], classes: ['KLDivergence'] },
  ],
  conventions: () => [],
  // The two differ by the entropy of y, which does not depend on the outputs, so their slopes are equal.
  line: (compared) => ({
    ...relativeEntropy(compared),
    partials: crossEntropy.line(compared).partials,
  }),
  value: (outputs, targets) =>
    outputs.reduce(
      (sum, p, i) => sum + (targets[i] === 0 ? 0 : (targets[i] ?? 0) * Math.log((targets[i] ?? 0) / p)),
      0,
    ),
  gradient: (outputs, targets) => crossEntropy.gradient(outputs, targets),
  pytorch: ({ output, target, sum, activation }) =>
    `F.kl_div(${activation === 'softmax' ? `F.log_softmax(${sum}, dim=1)` : `torch.log(${output})`}, ${target}, reduction="none").sum(dim=1)`,
} as const satisfies Loss;

/** Σ y ln(y/p) in general, and without the terms that are known to be 0. */
function relativeEntropy(compared: readonly Compared[]): Pick<LossLine, 'rule' | 'formula'> {
  const sumOver = (some: readonly Compared[]): Expr =>
    add(...some.map(({ output, target }) => mul(ref(target), call('ln', div(ref(target), ref(output))))));
  const nonZero = compared.filter(({ value }) => value !== 0);
  return nonZero.length === compared.length
    ? { formula: sumOver(compared) }
    : { rule: sumOver(compared), formula: sumOver(nonZero) };
}
