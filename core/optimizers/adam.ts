import { add, div, mul, num, pow, ref, sub, type Expr } from '../expr/expr.ts';
import { epsilonForms, rootPlus, rootPlusValue } from './epsilon.ts';
import type { Optimizer } from './optimizer.ts';

/**
 * Adam.   m ← β₁m + (1 − β₁)g,   v ← β₂v + (1 − β₂)g²,   w ← w − η·m̂ / (√v̂ + ε)
 * with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ); t counts from 1, ε is outside the root.
 * Kingma & Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, Algorithm 1.
 */
export const adam: Optimizer = {
  name: 'adam',
  title: 'Adam',
  source: 'Kingma & Ba 2015, Algorithm 1',
  hyperparameters: {
    eta: { default: 0.001, title: 'learning rate' },
    beta1: { default: 0.9, title: 'decay of the first moment' },
    beta2: { default: 0.999, title: 'decay of the second moment' },
    epsilon: { default: 1e-8, title: 'small constant' },
  },
  state: ['m', 'v'],
  means: { m: 'the first moment: a running average of the gradients', v: 'the second moment: a running average of their squares', mHat: 'the first moment, corrected for its start at 0', vHat: 'the second moment, corrected for its start at 0', t: 'the number of the update, from 1' },
  forms: epsilonForms('Kingma & Ba 2015, Algorithm 1; PyTorch; Keras', 'some lecture notes'),
  convention: 'epsilon-place',
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, before, after, hyper, t }, form) => {
    const g = ref(gradient);
    const moment = (state: string, beta: Expr, of: Expr): Expr => add(mul(beta, ref(before(state))), mul(sub(num(1), beta), of));
    const corrected = (state: string, beta: Expr): Expr => div(ref(after(state)), sub(num(1), pow(beta, t)));
    const [beta1, beta2] = [ref(hyper('beta1')), ref(hyper('beta2'))];
    return [
      { id: after('m'), phase: 'update', formula: moment('m', beta1, g) },
      { id: after('v'), phase: 'update', formula: moment('v', beta2, pow(g, 2)) },
      { id: after('mHat'), phase: 'update', formula: corrected('m', beta1) },
      { id: after('vHat'), phase: 'update', formula: corrected('v', beta2) },
      { id: next, phase: 'update', formula: sub(ref(parameter), div(mul(ref(hyper('eta')), ref(after('mHat'))), rootPlus(after('vHat'), hyper('epsilon'), form))) },
    ];
  },
  step: (parameters, gradient, { m, v }, { eta = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }, t, form) => {
    if (!m || !v) throw new RangeError('adam needs the states m and v');
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      m[i] = beta1 * (m[i] ?? 0) + (1 - beta1) * g;
      v[i] = beta2 * (v[i] ?? 0) + (1 - beta2) * g * g;
      const mHat = (m[i] ?? 0) / (1 - beta1 ** t);
      const vHat = (v[i] ?? 0) / (1 - beta2 ** t);
      parameters[i] = (parameters[i] ?? 0) - (eta * mHat) / rootPlusValue(vHat, epsilon, form);
    }
  },
};
