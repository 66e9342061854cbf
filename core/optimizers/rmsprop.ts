import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { add, div, mul, num, pow, ref, sub } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import { rootPlus, rootPlusValue } from './epsilon.ts';
import {
  decayOf,
  epsilon,
  decayRate,
  learningRate,
  momentumOf,
  rate,
  smallConstant,
  weightDecay,
} from './hyperparameter.ts';
import { statesOf, type Form, type Optimizer } from './optimizer.ts';

/**
 * RMSprop.
 *   s ← ρs + (1 − ρ)g²,   w ← w − η·g / (√s + ε)
 * Tieleman & Hinton, "Neural Networks for Machine Learning", lecture 6.5, 2012, which has no ε; its place is
 * a convention. Centred, the root is of an estimate of the variance (Graves, "Generating Sequences With
 * Recurrent Neural Networks", 2013, eq. 38–45):
 *   m ← ρm + (1 − ρ)g,   var = s − m²
 * With momentum μ (torch/optim/rmsprop.py; keras/src/optimizers/rmsprop.py):
 *   v ← μv + g/(√s + ε),    w ← w − ηv   (PyTorch)
 *   v ← μv + ηg/√(s + ε),   w ← w − v    (Keras)
 */
function rmspropWith(
  centred: boolean,
  withMomentum: boolean,
): Omit<Optimizer, 'name' | 'title' | 'words' | 'schema'> {
  const state = ['s', ...(centred ? ['m'] : []), ...(withMomentum ? ['v'] : [])];
  return {
    source: centred
      ? 'Graves 2013, eq. 38–45; PyTorch and Keras RMSprop(centered=True)'
      : 'Tieleman & Hinton 2012, lecture 6.5; PyTorch and Keras RMSprop',
    hyperparameters: {
      eta: learningRate(0.01),
      rho: decayOf(),
      ...(withMomentum ? { mu: momentumOf() } : {}),
      epsilon: epsilon(),
    },
    state,
    reasons: () => ({
      s: 'mean-square',
      m: 'mean-gradient',
      var: 'spread-of-gradients',
      v: 'scaled-velocity',
      next: withMomentum ? 'velocity-step' : 'rms-step',
    }),
    means: {
      s: say(
        'the running average of the squared gradients',
        'ग्रेडिएंट के वर्गों का चलता औसत',
        'গ্রেডিয়েন্টের বর্গের চলমান গড়',
      ),
      ...(centred
        ? {
            m: say('the running average of the gradients', 'ग्रेडिएंटों का चलता औसत', 'গ্রেডিয়েন্টের চলমান গড়'),
            var: say(
              'the variance of the gradients, as far as the averages tell',
              'औसतों से मिला ग्रेडिएंटों का प्रसरण',
              'গড় থেকে পাওয়া গ্রেডিয়েন্টের ভেদাঙ্ক',
            ),
          }
        : {}),
      ...(withMomentum ? { v: say('the velocity', 'वेग', 'বেগ') } : {}),
    },
    forms: formsWith(withMomentum),
    convention: 'epsilon-place',
    lookAhead: () => null,
    rule: ({ parameter, next, gradient, before, after, hyper }, form) => {
      const [g, eta, rho] = [ref(gradient), ref(hyper('eta')), ref(hyper('rho'))];
      const average = (name: string, of: typeof g): Line => ({
        id: after(name),
        phase: 'update',
        formula: add(mul(rho, ref(before(name))), mul(sub(num(1), rho), of)),
      });
      const root = rootPlus(after(centred ? 'var' : 's'), hyper('epsilon'), form);
      const past = mul(ref(hyper('mu')), ref(before('v')));
      const last = (formula: Line['formula']): Line => ({ id: next, phase: 'update', formula });
      return [
        average('s', pow(g, 2)),
        ...(centred
          ? [
              average('m', g),
              {
                id: after('var'),
                phase: 'update',
                formula: sub(ref(after('s')), pow(ref(after('m')), 2)),
              } as const,
            ]
          : []),
        ...(!withMomentum
          ? [last(sub(ref(parameter), div(mul(eta, g), root)))]
          : form === 'inside'
            ? [
                { id: after('v'), phase: 'update', formula: add(past, div(mul(eta, g), root)) } as const,
                last(sub(ref(parameter), ref(after('v')))),
              ]
            : [
                { id: after('v'), phase: 'update', formula: add(past, div(g, root)) } as const,
                last(sub(ref(parameter), mul(eta, ref(after('v'))))),
              ]),
      ];
    },
    step: (parameters, gradient, arrays, { eta = 0.01, rho = 0.9, mu = 0.9, epsilon = 1e-8 }, _t, form) => {
      statesOf('rmsprop', arrays, state);
      const { s = parameters, m = parameters, v = parameters } = arrays;
      for (let i = 0; i < parameters.length; i += 1) {
        const g = gradient[i] ?? 0;
        s[i] = rho * (s[i] ?? 0) + (1 - rho) * g * g;
        if (centred) m[i] = rho * (m[i] ?? 0) + (1 - rho) * g;
        const root = rootPlusValue((s[i] ?? 0) - (centred ? (m[i] ?? 0) ** 2 : 0), epsilon, form);
        const inside = form === 'inside' ? eta : 1;
        const step = (withMomentum ? mu * (v[i] ?? 0) : 0) + (inside * g) / root;
        if (withMomentum) v[i] = step;
        parameters[i] = (parameters[i] ?? 0) - (eta / inside) * step;
      }
    },
    torch: (form, value) =>
      form === 'outside'
        ? {
            name: 'RMSprop',
            options: {
              alpha: value('rho'),
              eps: value('epsilon'),
              ...(withMomentum ? { momentum: value('mu') } : {}),
              ...(centred ? { centered: 'True' } : {}),
            },
          }
        : null,
  };
}

const formsWith = (withMomentum: boolean): readonly [Form, Form] => [
  {
    name: 'outside',
    title: withMomentum
      ? say(
          'ε outside the root, η outside the velocity',
          'ε मूल के बाहर, η वेग के बाहर',
          'ε মূলের বাইরে, η বেগের বাইরে',
        )
      : say('ε outside the root', 'ε मूल के बाहर', 'ε মূলের বাইরে'),
    usedBy: same('PyTorch'),
  },
  {
    name: 'inside',
    title: withMomentum
      ? say(
          'ε inside the root, η inside the velocity',
          'ε मूल के भीतर, η वेग के भीतर',
          'ε মূলের ভিতরে, η বেগের ভিতরে',
        )
      : say('ε inside the root', 'ε मूल के भीतर', 'ε মূলের ভিতরে'),
    usedBy: withMomentum
      ? same('Keras 3')
      : say(
          'Keras 3; Goodfellow et al. 2016, Algorithm 8.5',
          'Keras 3; Goodfellow et al. 2016, एल्गोरिद्म 8.5',
          'Keras 3; Goodfellow et al. 2016, অ্যালগরিদম 8.5',
        ),
  },
];
const fields = {
  learningRate: rate,
  decay: decayRate.default(0.9),
  epsilon: smallConstant.default(1e-8),
  weightDecay: weightDecay.optional(),
};
const withVelocity = { ...fields, momentum: decayRate.default(0.9) };

export const rmsprop = {
  ...rmspropWith(false, false),
  name: 'rmsprop',
  title: same('RMSprop'),
  words: [],
  schema: z.strictObject({ name: z.literal('rmsprop'), ...fields }),
} satisfies Optimizer;
export const rmspropCentred = {
  ...rmspropWith(true, false),
  name: 'rmsprop-centred',
  title: say('Centred RMSprop', 'केंद्रित RMSprop', 'কেন্দ্রিত RMSprop'),
  words: ['centered rmsprop', 'rmsprop centered'],
  schema: z.strictObject({ name: z.literal('rmsprop-centred'), ...fields }),
} satisfies Optimizer;
export const rmspropMomentum = {
  ...rmspropWith(false, true),
  name: 'rmsprop-momentum',
  title: say('RMSprop with momentum', 'मोमेंटम वाला RMSprop', 'মোমেন্টামসহ RMSprop'),
  words: [],
  schema: z.strictObject({ name: z.literal('rmsprop-momentum'), ...withVelocity }),
} satisfies Optimizer;
export const rmspropCentredMomentum = {
  ...rmspropWith(true, true),
  name: 'rmsprop-centred-momentum',
  title: say('Centred RMSprop with momentum', 'मोमेंटम वाला केंद्रित RMSprop', 'মোমেন্টামসহ কেন্দ্রিত RMSprop'),
  words: ['centered rmsprop with momentum'],
  schema: z.strictObject({ name: z.literal('rmsprop-centred-momentum'), ...withVelocity }),
} satisfies Optimizer;
