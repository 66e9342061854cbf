import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { add, call, div, mul, ref, sub, type Expr } from '../expr/expr.ts';
import { adamMeans, adamOptions, gathered, moments, adamReasons } from './adam.ts';
import {
  betas,
  epsilon,
  decayRate,
  learningRate,
  rate,
  smallConstant,
  weightDecay,
} from './hyperparameter.ts';
import { wholePower } from '../tensor/powers.ts';
import { statesOf, type Optimizer } from './optimizer.ts';

/**
 * Adamax.
 *   m ← β₁m + (1 − β₁)g,   u ← max(β₂u, |g|),   w ← w − η·m̂/u   with m̂ = m/(1 − β₁ᵗ)
 * Kingma & Ba 2015, Algorithm 2, which has no ε. PyTorch adds it to |g| inside the maximum, Keras to u in the
 * denominator. torch/optim/adamax.py; keras/src/optimizers/adamax.py.
 */
export const adamax = {
  name: 'adamax',
  title: same('Adamax'),
  words: [],
  source: 'Kingma & Ba 2015, Algorithm 2; PyTorch and Keras Adamax',
  schema: z.strictObject({
    name: z.literal('adamax'),
    learningRate: rate,
    beta1: decayRate.default(0.9),
    beta2: decayRate.default(0.999),
    epsilon: smallConstant.default(1e-8),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: { eta: learningRate(0.002), ...betas, epsilon: epsilon() },
  state: ['m', 'u'],
  reasons: () => ({ ...adamReasons, u: 'largest-size' }),
  means: {
    m: adamMeans.m,
    u: say(
      'the largest gradient so far, older ones counting less',
      'अब तक का सबसे बड़ा ग्रेडिएंट, पुराने कम गिने जाते हैं',
      'এ পর্যন্ত সবচেয়ে বড় গ্রেডিয়েন্ট, পুরোনোগুলি কম ধরা হয়',
    ),
    mHat: adamMeans.mHat,
    t: adamMeans.t,
  },
  forms: [
    {
      name: 'paper',
      title: say('Without ε', 'ε के बिना', 'ε ছাড়া'),
      usedBy: say(
        'Kingma & Ba 2015, Algorithm 2',
        'Kingma & Ba 2015, एल्गोरिद्म 2',
        'Kingma & Ba 2015, অ্যালগরিদম 2',
      ),
    },
    {
      name: 'pytorch',
      title: say('ε inside the maximum', 'ε महत्तम के भीतर', 'ε সর্বোচ্চের ভিতরে'),
      usedBy: same('PyTorch Adamax'),
    },
    {
      name: 'keras',
      title: say('ε below the line', 'ε भिन्न की रेखा के नीचे', 'ε ভগ্নাংশের রেখার নিচে'),
      usedBy: same('Keras Adamax'),
    },
  ],
  convention: 'adamax-form',
  lookAhead: () => null,
  rule: (names, form) => {
    const { parameter, next, gradient, before, after, hyper } = names;
    const plus = (to: Expr, where: string): Expr => (form === where ? add(to, ref(hyper('epsilon'))) : to);
    const [first] = moments(names);
    return [
      first,
      {
        id: after('u'),
        phase: 'update',
        formula: call(
          'max',
          mul(ref(hyper('beta2')), ref(before('u'))),
          plus(call('abs', ref(gradient)), 'pytorch'),
        ),
      },
      { id: after('mHat'), phase: 'update', formula: div(ref(after('m')), gathered('beta1', names)) },
      {
        id: next,
        phase: 'update',
        formula: sub(
          ref(parameter),
          div(mul(ref(hyper('eta')), ref(after('mHat'))), plus(ref(after('u')), 'keras')),
        ),
      },
    ];
  },
  step: (
    parameters,
    gradient,
    state,
    { eta = 0.002, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 },
    t,
    form,
  ) => {
    const [m = parameters, u = parameters] = statesOf('adamax', state, ['m', 'u']);
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      m[i] = beta1 * (m[i] ?? 0) + (1 - beta1) * g;
      u[i] = Math.max(beta2 * (u[i] ?? 0), Math.abs(g) + (form === 'pytorch' ? epsilon : 0));
      parameters[i] =
        (parameters[i] ?? 0) -
        (eta * (m[i] ?? 0)) / (1 - wholePower(beta1, t)) / ((u[i] ?? 0) + (form === 'keras' ? epsilon : 0));
    }
  },
  torch: (form, value) => (form === 'pytorch' ? { name: 'Adamax', options: adamOptions(value) } : null),
} satisfies Optimizer;
