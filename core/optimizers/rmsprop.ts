import { add, div, mul, num, pow, ref, sub } from '../expr/expr.ts';
import { epsilonForms, rootPlus, rootPlusValue } from './epsilon.ts';
import type { Optimizer } from './optimizer.ts';

/**
 * RMSprop.   s ← ρs + (1 − ρ)g²,   w ← w − η·g / (√s + ε)
 * Tieleman & Hinton, "Neural Networks for Machine Learning", lecture 6.5, 2012, which has no ε; where it stands is a convention.
 */
export const rmsprop: Optimizer = {
  name: 'rmsprop',
  title: 'RMSprop',
  source: 'Tieleman & Hinton 2012, lecture 6.5',
  hyperparameters: { eta: { default: 0.01, title: 'learning rate' }, rho: { default: 0.9, title: 'decay' }, epsilon: { default: 1e-8, title: 'small constant' } },
  state: ['s'],
  means: { s: 'the running average of the squared gradients' },
  forms: epsilonForms('PyTorch', 'Keras 3; Goodfellow et al. 2016, Algorithm 8.5'),
  convention: 'epsilon-place',
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, before, after, hyper }, form) => [
    { id: after('s'), phase: 'update', formula: add(mul(ref(hyper('rho')), ref(before('s'))), mul(sub(num(1), ref(hyper('rho'))), pow(ref(gradient), 2))) },
    { id: next, phase: 'update', formula: sub(ref(parameter), div(mul(ref(hyper('eta')), ref(gradient)), rootPlus(after('s'), hyper('epsilon'), form))) },
  ],
  step: (parameters, gradient, { s }, { eta = 0.01, rho = 0.9, epsilon = 1e-8 }, _t, form) => {
    if (!s) throw new RangeError('rmsprop needs the state s');
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      s[i] = rho * (s[i] ?? 0) + (1 - rho) * g * g;
      parameters[i] = (parameters[i] ?? 0) - (eta * g) / rootPlusValue(s[i] ?? 0, epsilon, form);
    }
  },
};
