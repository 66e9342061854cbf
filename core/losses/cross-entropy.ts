import { add, call, div, mul, neg, ref, sub } from '../expr/expr.ts';
import type { Loss } from './loss.ts';

/**
 * Cross-entropy of probabilities p with targets y that sum to 1.   L = −Σ y ln p,  ∂L/∂p = −y/p
 * Taken together with the softmax that made p from z:   ∂L/∂z = p − y.
 * Bishop, "Pattern Recognition and Machine Learning", 2006, eq. 4.108 and 4.109.
 */
export const crossEntropy: Loss = {
  name: 'cross-entropy',
  title: 'Cross-entropy',
  source: 'Bishop 2006, eq. 4.108',
  definition: 'L = −Σ y ln p',
  outputs: 'distribution',
  targets: 'distribution',
  settings: {},
  conventions: () => [],
  line: (compared) => ({
    formula: neg(add(...compared.map(({ output, target }) => mul(ref(target), call('ln', ref(output)))))),
    partials: Object.fromEntries(
      compared.map(({ output, target, sum, activation }) =>
        activation === 'softmax' ? [sum, sub(ref(output), ref(target))] : [output, neg(div(ref(target), ref(output)))],
      ),
    ),
  }),
  value: (outputs, targets) => outputs.reduce((sum, p, i) => sum - (targets[i] ?? 0) * Math.log(p), 0),
  gradient: (outputs, targets) => outputs.map((p, i) => -(targets[i] ?? 0) / p),
};
