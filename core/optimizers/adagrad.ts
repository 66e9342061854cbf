import { add, div, mul, pow, ref, sub } from '../expr/expr.ts';
import { epsilonForms, rootPlus, rootPlusValue } from './epsilon.ts';
import type { Optimizer } from './optimizer.ts';

/**
 * Adagrad.   s ← s + g²,   w ← w − η·g / (√s + ε)
 * Duchi, Hazan & Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", JMLR 12, 2011, Figure 1 (diagonal
 * form; the small constant there is added to the root).
 */
export const adagrad: Optimizer = {
  name: 'adagrad',
  title: 'Adagrad',
  source: 'Duchi, Hazan & Singer 2011, Figure 1',
  hyperparameters: { eta: { default: 0.1, title: 'learning rate' }, epsilon: { default: 1e-8, title: 'small constant' } },
  state: ['s'],
  means: { s: 'the sum of the squared gradients so far' },
  forms: epsilonForms('Duchi et al. 2011; PyTorch; Goodfellow et al. 2016, Algorithm 8.4', 'Keras 3'),
  convention: 'epsilon-place',
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, before, after, hyper }, form) => [
    { id: after('s'), phase: 'update', formula: add(ref(before('s')), pow(ref(gradient), 2)) },
    { id: next, phase: 'update', formula: sub(ref(parameter), div(mul(ref(hyper('eta')), ref(gradient)), rootPlus(after('s'), hyper('epsilon'), form))) },
  ],
  step: (parameters, gradient, { s }, { eta = 0.1, epsilon = 1e-8 }, _t, form) => {
    if (!s) throw new RangeError('adagrad needs the state s');
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      s[i] = (s[i] ?? 0) + g * g;
      parameters[i] = (parameters[i] ?? 0) - (eta * g) / rootPlusValue(s[i] ?? 0, epsilon, form);
    }
  },
};
