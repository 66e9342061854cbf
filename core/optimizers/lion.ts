import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { add, call, mul, num, ref, sub } from '../expr/expr.ts';
import { betas, decayRate, learningRate, rate, weightDecay } from './hyperparameter.ts';
import { statesOf, type Optimizer } from './optimizer.ts';
import { lambda } from './weight-decay.ts';

/**
 * Lion.
 *   u = sign(β₁m + (1 − β₁)g),   w ← w − η(u + λw),   m ← β₂m + (1 − β₂)g
 * Apart from its decay every weight moves by η up or down (or stays, sign(0) = 0): only the sign of the
 * averaged gradient counts. u weights the gradient more strongly (β₁ = 0.9) than the stored average does (β₂
 * = 0.99). Chen et al., "Symbolic Discovery of Optimization Algorithms", NeurIPS 2023, Algorithm 2; the
 * defaults of η, β₁ and β₂ are those of the paper's program (10⁻⁴, 0.9, 0.99); λ is 0 where the document
 * gives none.
 */
export const lion = {
  name: 'lion',
  title: same('Lion'),
  words: ['evolved sign momentum'],
  source: 'Chen et al. 2023, Algorithm 2',
  schema: z.strictObject({
    name: z.literal('lion'),
    learningRate: rate,
    beta1: decayRate.default(0.9),
    beta2: decayRate.default(0.99),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: {
    eta: learningRate(0.0001),
    beta1: {
      ...betas.beta1,
      title: say('share of the average in the direction', 'दिशा में औसत का हिस्सा', 'দিকে গড়ের অংশ'),
    },
    beta2: { default: 0.99, title: say('decay of the average', 'औसत का क्षय', 'গড়ের ক্ষয়'), field: 'beta2' },
    lambda: lambda(0),
  },
  state: ['m'],
  reasons: () => ({ u: 'sign-direction', m: 'adam-mean', next: 'sign-step' }),
  means: {
    m: say('a running average of the gradients', 'ग्रेडिएंटों का चलता औसत', 'গ্রেডিয়েন্টের চলমান গড়'),
    u: say('the direction: −1, 0 or 1', 'दिशा: −1, 0 या 1', 'দিক: −1, 0 বা 1'),
  },
  forms: [
    {
      name: 'paper',
      title: same('Lion'),
      usedBy: say(
        'Chen et al. 2023, Algorithm 2; Keras Lion',
        'Chen et al. 2023, एल्गोरिद्म 2; Keras Lion',
        'Chen et al. 2023, অ্যালগরিদম 2; Keras Lion',
      ),
    },
  ],
  convention: null,
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, before, after, hyper }) => [
    {
      id: after('u'),
      phase: 'update',
      formula: call(
        'sign',
        add(mul(ref(hyper('beta1')), ref(before('m'))), mul(sub(num(1), ref(hyper('beta1'))), ref(gradient))),
      ),
    },
    {
      id: after('m'),
      phase: 'update',
      formula: add(
        mul(ref(hyper('beta2')), ref(before('m'))),
        mul(sub(num(1), ref(hyper('beta2'))), ref(gradient)),
      ),
    },
    {
      id: next,
      phase: 'update',
      formula: sub(
        ref(parameter),
        mul(ref(hyper('eta')), add(ref(after('u')), mul(ref(hyper('lambda')), ref(parameter)))),
      ),
    },
  ],
  step: (parameters, gradient, state, { eta = 0.0001, beta1 = 0.9, beta2 = 0.99, lambda = 0 }) => {
    const [m = parameters] = statesOf('lion', state, ['m']);
    for (let i = 0; i < parameters.length; i += 1) {
      const [g, w, average] = [gradient[i] ?? 0, parameters[i] ?? 0, m[i] ?? 0];
      const u = Math.sign(beta1 * average + (1 - beta1) * g);
      m[i] = beta2 * average + (1 - beta2) * g;
      parameters[i] = w - eta * (u + lambda * w);
    }
  },
  torch: () => null,
} satisfies Optimizer;
