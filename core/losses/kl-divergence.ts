import { add, call, div, mul, neg, ref, sub } from '../expr/expr.ts';
import type { Loss } from './loss.ts';

/**
 * Kullback–Leibler divergence of the outputs p from the targets y, both distributions.   L = D(y ‖ p) = Σ y ln(y/p),  ∂L/∂p = −y/p
 * Taken together with a softmax: ∂L/∂z = p − y. A target of 0 adds nothing (0·ln 0 = 0) and its term is left out. It differs from the cross-entropy by
 * the entropy of y, which no output changes. Kullback & Leibler 1951; Bishop 2006, eq. 1.113.
 * PyTorch's order is a trap: F.kl_div(input, target) takes ln p first and the target second, and reduction="mean" divides by every entry;
 * "batchmean" is the mean over samples that is meant here.
 */
export const klDivergence: Loss = {
  name: 'kl-divergence',
  title: 'Kullback–Leibler divergence',
  source: 'Bishop 2006, eq. 1.113; PyTorch KLDivLoss',
  definition: 'L = Σ y ln(y/p)',
  kink: 'a target of 0 adds nothing: 0·ln 0 is taken as 0',
  outputs: 'distribution',
  targets: 'distribution',
  settings: {},
  conventions: () => [],
  line: (compared) => ({
    formula: add(...compared.filter(({ value }) => value !== 0).map(({ output, target }) => mul(ref(target), call('ln', div(ref(target), ref(output)))))),
    partials: Object.fromEntries(
      compared.map(({ output, target, sum, activation }) =>
        activation === 'softmax' ? [sum, sub(ref(output), ref(target))] : [output, neg(div(ref(target), ref(output)))],
      ),
    ),
  }),
  value: (outputs, targets) => outputs.reduce((sum, p, i) => sum + (targets[i] === 0 ? 0 : (targets[i] ?? 0) * Math.log((targets[i] ?? 0) / p)), 0),
  gradient: (outputs, targets) => outputs.map((p, i) => -(targets[i] ?? 0) / p),
};
