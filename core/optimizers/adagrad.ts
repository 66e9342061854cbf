import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { add, div, mul, pow, ref, sub } from '../expr/expr.ts';
import { epsilonForms, rootPlus, rootPlusValue } from './epsilon.ts';
import { epsilon, learningRate, rate, smallConstant, weightDecay } from './hyperparameter.ts';
import { statesOf, type Optimizer } from './optimizer.ts';

/**
 * Adagrad.
 *   s ← s + g²,   w ← w − η·g / (√s + ε)
 * Duchi, Hazan & Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", JMLR
 * 12, 2011, Figure 1 (diagonal form; its small constant is added to the root). The sum starts at 0 in the
 * paper and in PyTorch, at 0.1 in Keras (`initial_accumulator_value`).
 */
export const adagrad = {
  name: 'adagrad',
  title: same('Adagrad'),
  words: [],
  source: 'Duchi, Hazan & Singer 2011, Figure 1',
  schema: z.strictObject({
    name: z.literal('adagrad'),
    learningRate: rate,
    epsilon: smallConstant.default(1e-8),
    initialAccumulator: z.number().min(0).max(1000).optional(),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: {
    eta: learningRate(0.1),
    epsilon: epsilon(),
    delta: {
      default: 0,
      title: say(
        'where the sum of squares starts',
        'वर्गों का योग कहाँ से शुरू होता है',
        'বর্গের যোগফল যেখান থেকে শুরু',
      ),
      field: 'initialAccumulator',
    },
  },
  state: ['s'],
  starts: { s: ref('delta') },
  reasons: () => ({ s: 'summed-squares', next: 'scaled-step' }),
  means: {
    s: say(
      'the sum of the squared gradients so far',
      'अब तक के ग्रेडिएंटों के वर्गों का योगफल',
      'এ পর্যন্ত গ্রেডিয়েন্টের বর্গের যোগফল',
    ),
  },
  forms: epsilonForms(
    say(
      'Duchi et al. 2011; PyTorch; Goodfellow et al. 2016, Algorithm 8.4',
      'Duchi et al. 2011; PyTorch; Goodfellow et al. 2016, एल्गोरिद्म 8.4',
      'Duchi et al. 2011; PyTorch; Goodfellow et al. 2016, অ্যালগরিদম 8.4',
    ),
    same('Keras 3'),
  ),
  convention: 'epsilon-place',
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, before, after, hyper }, form) => [
    { id: after('s'), phase: 'update', formula: add(ref(before('s')), pow(ref(gradient), 2)) },
    {
      id: next,
      phase: 'update',
      formula: sub(
        ref(parameter),
        div(mul(ref(hyper('eta')), ref(gradient)), rootPlus(after('s'), hyper('epsilon'), form)),
      ),
    },
  ],
  step: (parameters, gradient, state, { eta = 0.1, epsilon = 1e-8 }, _t, form) => {
    const [s = parameters] = statesOf('adagrad', state, ['s']);
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      s[i] = (s[i] ?? 0) + g * g;
      parameters[i] = (parameters[i] ?? 0) - (eta * g) / rootPlusValue(s[i] ?? 0, epsilon, form);
    }
  },
  torch: (form, value) =>
    form === 'outside'
      ? { name: 'Adagrad', options: { initial_accumulator_value: value('delta'), eps: value('epsilon') } }
      : null,
} satisfies Optimizer;
