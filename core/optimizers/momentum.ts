import { add, mul, ref, sub } from '../expr/expr.ts';
import type { Optimizer } from './optimizer.ts';

/**
 * Momentum.   classical: v ← ρv − ηg, w ← w + v      PyTorch: v ← ρv + g, w ← w − ηv
 * The velocity holds steps in the first form and gradients in the second; with a constant η the weights are the same, with a changing η they are not.
 * Polyak 1964; Sutskever, Martens, Dahl & Hinton, "On the importance of initialization and momentum in deep learning", ICML 2013, eq. 1 and 2;
 * PyTorch documentation, `torch.optim.SGD`, which notes the difference.
 */
export const momentum: Optimizer = {
  name: 'momentum',
  title: 'Momentum',
  source: 'Sutskever et al. 2013, eq. 1–2; PyTorch SGD',
  hyperparameters: { eta: { default: 0.1, title: 'learning rate' }, rho: { default: 0.9, title: 'momentum' } },
  state: ['v'],
  means: { v: 'the velocity' },
  forms: [
    { name: 'classical', title: 'Velocity in steps', usedBy: 'Sutskever et al. 2013; Goodfellow et al. 2016 §8.3.2; Keras' },
    { name: 'pytorch', title: 'Velocity in gradients', usedBy: 'PyTorch SGD' },
  ],
  convention: 'momentum-form',
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, before, after, hyper }, form) => {
    const [v, g, eta] = [ref(after('v')), ref(gradient), ref(hyper('eta'))];
    const kept = mul(ref(hyper('rho')), ref(before('v')));
    return form === 'pytorch'
      ? [{ id: after('v'), phase: 'update', formula: add(kept, g) }, { id: next, phase: 'update', formula: sub(ref(parameter), mul(eta, v)) }]
      : [{ id: after('v'), phase: 'update', formula: sub(kept, mul(eta, g)) }, { id: next, phase: 'update', formula: add(ref(parameter), v) }];
  },
  step: (parameters, gradient, { v }, { eta = 0.1, rho = 0.9 }, _t, form) => {
    if (!v) throw new RangeError('momentum needs the state v');
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      const velocity = rho * (v[i] ?? 0) + (form === 'pytorch' ? g : -eta * g);
      v[i] = velocity;
      parameters[i] = (parameters[i] ?? 0) + (form === 'pytorch' ? -eta * velocity : velocity);
    }
  },
};
