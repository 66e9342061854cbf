import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { add, call, div, mul, neg, num, pow, ref, sub, type Expr } from '../expr/expr.ts';
import {
  decayOf,
  epsilon,
  decayRate,
  learningRate,
  rate,
  smallConstant,
  weightDecay,
} from './hyperparameter.ts';
import { statesOf, type Optimizer } from './optimizer.ts';

/**
 * Adadelta.
 *   s ← ρs + (1 − ρ)g²,   Δ = −√(r + ε)/√(s + ε)·g,   r ← ρr + (1 − ρ)Δ²,   w ← w + Δ
 * Zeiler, "ADADELTA: An Adaptive Learning Rate Method", 2012, Algorithm 1, has no learning rate; PyTorch and
 * Keras use one in the last step, w ← w + ηΔ, which with η = 1 is the paper's form. s is the paper's E[g²], r
 * its E[Δx²].
 */
export const adadelta = {
  name: 'adadelta',
  title: same('Adadelta'),
  words: [],
  source: 'Zeiler 2012, Algorithm 1; PyTorch and Keras Adadelta',
  schema: z.strictObject({
    name: z.literal('adadelta'),
    learningRate: rate.default(1),
    decay: decayRate.default(0.9),
    epsilon: smallConstant.default(1e-6),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: { eta: learningRate(1), rho: decayOf(), epsilon: epsilon(1e-6) },
  state: ['s', 'r'],
  reasons: () => ({
    s: 'mean-square',
    Delta: 'matched-change',
    r: 'mean-square-change',
    next: 'change-step',
  }),
  means: {
    s: say(
      'the running average of the squared gradients',
      'ग्रेडिएंट के वर्गों का चलता औसत',
      'গ্রেডিয়েন্টের বর্গের চলমান গড়',
    ),
    Delta: say('the step', 'कदम', 'পদক্ষেপ'),
    r: say('the running average of the squared steps', 'कदमों के वर्गों का चलता औसत', 'পদক্ষেপের বর্গের চলমান গড়'),
  },
  forms: [
    {
      name: 'scaled',
      title: say('With a learning rate', 'सीखने की दर के साथ', 'শেখার হার সহ'),
      usedBy: say(
        'PyTorch and Keras Adadelta; with η = 1 the paper’s',
        'PyTorch और Keras Adadelta; η = 1 पर लेख का रूप',
        'PyTorch ও Keras Adadelta; η = 1 হলে মূল প্রবন্ধের রূপ',
      ),
    },
    {
      name: 'paper',
      title: say('Without a learning rate', 'सीखने की दर के बिना', 'শেখার হার ছাড়া'),
      usedBy: say('Zeiler 2012, Algorithm 1', 'Zeiler 2012, एल्गोरिद्म 1', 'Zeiler 2012, অ্যালগরিদম 1'),
    },
  ],
  convention: 'adadelta-form',
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, before, after, hyper }, form) => {
    const [rho, delta] = [ref(hyper('rho')), ref(after('Delta'))];
    const average = (name: string, of: Expr): Expr =>
      add(mul(rho, ref(before(name))), mul(sub(num(1), rho), pow(of, 2)));
    const rms = (id: string): Expr => call('sqrt', add(ref(id), ref(hyper('epsilon'))));
    return [
      { id: after('s'), phase: 'update', formula: average('s', ref(gradient)) },
      {
        id: after('Delta'),
        phase: 'update',
        formula: neg(mul(div(rms(before('r')), rms(after('s'))), ref(gradient))),
      },
      { id: after('r'), phase: 'update', formula: average('r', delta) },
      {
        id: next,
        phase: 'update',
        formula: add(ref(parameter), form === 'paper' ? delta : mul(ref(hyper('eta')), delta)),
      },
    ];
  },
  step: (parameters, gradient, state, { eta = 1, rho = 0.9, epsilon = 1e-6 }, _t, form) => {
    const [s = parameters, r = parameters] = statesOf('adadelta', state, ['s', 'r']);
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      s[i] = rho * (s[i] ?? 0) + (1 - rho) * g * g;
      const delta = (-Math.sqrt((r[i] ?? 0) + epsilon) / Math.sqrt((s[i] ?? 0) + epsilon)) * g;
      r[i] = rho * (r[i] ?? 0) + (1 - rho) * delta * delta;
      parameters[i] = (parameters[i] ?? 0) + (form === 'paper' ? 1 : eta) * delta;
    }
  },
  torch: (form, value) =>
    form === 'scaled' ? { name: 'Adadelta', options: { rho: value('rho'), eps: value('epsilon') } } : null,
} satisfies Optimizer;
