import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { call, div, mul, ref, sub } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import { adamMeans, adamOptions, correctedRate, gathered, moments, adamReasons } from './adam.ts';
import { rootPlus } from './epsilon.ts';
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
 * AMSGrad: Adam's m and v, and
 *   v_max ← max(v_max, v),   w ← w − η·m / (√v_max + ε)
 * Reddi, Kale & Kumar, "On the Convergence of Adam and Beyond", ICLR 2018, Algorithm 2: no bias correction,
 * and no ε, which is added here as in the other optimizers. PyTorch corrects m, and corrects v_max after
 * taking the maximum: v̂ = v_max/(1 − β₂ᵗ). Keras has both corrections in the learning rate, so its ε has
 * more effect while t is small. torch/optim/adam.py (amsgrad=True); keras/src/optimizers/adam.py.
 */
export const amsgrad = {
  name: 'amsgrad',
  title: same('AMSGrad'),
  words: ['adam with amsgrad'],
  source: 'Reddi et al. 2018, Algorithm 2; PyTorch and Keras Adam(amsgrad=True)',
  schema: z.strictObject({
    name: z.literal('amsgrad'),
    learningRate: rate,
    beta1: decayRate.default(0.9),
    beta2: decayRate.default(0.999),
    epsilon: smallConstant.default(1e-8),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: { eta: learningRate(0.001), ...betas, epsilon: epsilon() },
  state: ['m', 'v', 'vMax'],
  reasons: () => ({ ...adamReasons, vMax: 'kept-largest' }),
  means: {
    ...adamMeans,
    vHat: say(
      'the largest second moment, corrected for the start at 0',
      'सबसे बड़ा दूसरा आघूर्ण, 0 से शुरू होने के लिए सुधारा हुआ',
      'সবচেয়ে বড় দ্বিতীয় মোমেন্ট, 0 থেকে শুরুর জন্য সংশোধিত',
    ),
    vMax: say(
      'the largest second moment so far',
      'अब तक का सबसे बड़ा दूसरा आघूर्ण',
      'এ পর্যন্ত সবচেয়ে বড় দ্বিতীয় মোমেন্ট',
    ),
  },
  forms: [
    {
      name: 'paper',
      title: say('Without bias correction', 'अभिनति सुधारे बिना', 'পক্ষপাত সংশোধন ছাড়া'),
      usedBy: say(
        'Reddi et al. 2018, Algorithm 2',
        'Reddi et al. 2018, एल्गोरिद्म 2',
        'Reddi et al. 2018, অ্যালগরিদম 2',
      ),
    },
    {
      name: 'pytorch',
      title: say('Corrected after the maximum', 'महत्तम के बाद सुधारा हुआ', 'সর্বোচ্চের পরে সংশোধিত'),
      usedBy: same('PyTorch Adam(amsgrad=True)'),
    },
    {
      name: 'keras',
      title: say('Corrections in the learning rate', 'सुधार सीखने की दर में', 'সংশোধন শেখার হারে'),
      usedBy: same('Keras Adam(amsgrad=True)'),
    },
  ],
  convention: 'amsgrad-form',
  lookAhead: () => null,
  rule: (names, form) => {
    const { parameter, next, before, after, hyper } = names;
    const largest: Line = {
      id: after('vMax'),
      phase: 'update',
      formula: call('max', ref(before('vMax')), ref(after('v'))),
    };
    const last = (rate: string, m: string, v: string): Line => ({
      id: next,
      phase: 'update',
      formula: sub(
        ref(parameter),
        div(mul(ref(rate), ref(after(m))), rootPlus(after(v), hyper('epsilon'), 'outside')),
      ),
    });
    const corrected = (id: string, of: string, beta: 'beta1' | 'beta2'): Line => ({
      id: after(id),
      phase: 'update',
      formula: div(ref(after(of)), gathered(beta, names)),
    });
    switch (form) {
      case 'pytorch':
        return [
          ...moments(names),
          largest,
          corrected('mHat', 'm', 'beta1'),
          corrected('vHat', 'vMax', 'beta2'),
          last(hyper('eta'), 'mHat', 'vHat'),
        ];
      case 'keras':
        return [...moments(names), largest, correctedRate(names), last(after('etaHat'), 'm', 'vMax')];
      default:
        return [...moments(names), largest, last(hyper('eta'), 'm', 'vMax')];
    }
  },
  step: (
    parameters,
    gradient,
    state,
    { eta = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 },
    t,
    form,
  ) => {
    const [m = parameters, v = parameters, vMax = parameters] = statesOf('amsgrad', state, [
      'm',
      'v',
      'vMax',
    ]);
    const [first, second] = form === 'paper' ? [1, 1] : [1 - wholePower(beta1, t), 1 - wholePower(beta2, t)];
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      m[i] = beta1 * (m[i] ?? 0) + (1 - beta1) * g;
      v[i] = beta2 * (v[i] ?? 0) + (1 - beta2) * g * g;
      vMax[i] = Math.max(vMax[i] ?? 0, v[i] ?? 0);
      const root =
        form === 'keras'
          ? (Math.sqrt(vMax[i] ?? 0) + epsilon) / Math.sqrt(second)
          : Math.sqrt((vMax[i] ?? 0) / second) + epsilon;
      parameters[i] = (parameters[i] ?? 0) - (eta * (m[i] ?? 0)) / first / root;
    }
  },
  torch: (form, value) =>
    form === 'pytorch' ? { name: 'Adam', options: { ...adamOptions(value), amsgrad: 'True' } } : null,
} satisfies Optimizer;
