import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { add, call, div, mul, num, pow, ref, sub, type Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import { wholePower } from '../tensor/powers.ts';
import { rootPlus, rootPlusValue } from './epsilon.ts';
import {
  betas,
  epsilon,
  decayRate,
  learningRate,
  rate,
  smallConstant,
  weightDecay,
} from './hyperparameter.ts';
import { statesOf, type Optimizer, type RuleNames } from './optimizer.ts';

/** The two moments of Adam and its variants:   m ← β₁m + (1 − β₁)g,   v ← β₂v + (1 − β₂)g². */
export function moments({ gradient, before, after, hyper }: RuleNames): readonly [Line, Line] {
  const g = ref(gradient);
  const moment = (state: string, beta: Expr, of: Expr): Line => ({
    id: after(state),
    phase: 'update',
    formula: add(mul(beta, ref(before(state))), mul(sub(num(1), beta), of)),
  });
  return [moment('m', ref(hyper('beta1')), g), moment('v', ref(hyper('beta2')), pow(g, 2))];
}

/** 1 − βᵗ: the total weight of the gradients in a moment that starts at 0, after t updates. */
export const gathered = (beta: 'beta1' | 'beta2', { hyper, t }: RuleNames): Expr =>
  sub(num(1), pow(ref(hyper(beta)), t));

/**
 * η̂ = η·√(1 − β₂ᵗ)/(1 − β₁ᵗ): both bias corrections folded into the learning rate. Kingma & Ba 2015, end of
 * section 2.
 */
export const correctedRate = (names: RuleNames): Line => ({
  id: names.after('etaHat'),
  phase: 'update',
  formula: div(
    mul(ref(names.hyper('eta')), call('sqrt', gathered('beta2', names))),
    gathered('beta1', names),
  ),
});

/** β₁, β₂ and ε as torch.optim expects them. */
export const adamOptions = (value: (hyper: string) => string): Readonly<Record<string, string>> => ({
  betas: `(${value('beta1')}, ${value('beta2')})`,
  eps: value('epsilon'),
});

export const adamMeans = {
  m: say(
    'the first moment: a running average of the gradients',
    'पहला आघूर्ण: ग्रेडिएंटों का चलता औसत',
    'প্রথম মোমেন্ট: গ্রেডিয়েন্টের চলমান গড়',
  ),
  v: say(
    'the second moment: a running average of their squares',
    'दूसरा आघूर्ण: उनके वर्गों का चलता औसत',
    'দ্বিতীয় মোমেন্ট: তাদের বর্গের চলমান গড়',
  ),
  mHat: say(
    'the first moment, corrected for its start at 0',
    'पहला आघूर्ण, 0 से शुरू होने के लिए सुधारा हुआ',
    'প্রথম মোমেন্ট, 0 থেকে শুরুর জন্য সংশোধিত',
  ),
  vHat: say(
    'the second moment, corrected for its start at 0',
    'दूसरा आघूर्ण, 0 से शुरू होने के लिए सुधारा हुआ',
    'দ্বিতীয় মোমেন্ট, 0 থেকে শুরুর জন্য সংশোধিত',
  ),
  etaHat: say(
    'the learning rate with both corrections in it',
    'दोनों सुधारों सहित सीखने की दर',
    'দুটি সংশোধনসহ শেখার হার',
  ),
  t: say('the number of the update, from 1', 'अद्यतन की संख्या, 1 से', 'হালনাগাদের ক্রম, 1 থেকে'),
};

/** Why the moments and their corrections are as they are. */
export const adamReasons = {
  m: 'adam-mean',
  v: 'adam-square',
  mHat: 'adam-correct-mean',
  vHat: 'adam-correct-square',
  etaHat: 'adam-rate',
  next: 'adaptive-step',
} as const;

/**
 * Adam.
 *   m ← β₁m + (1 − β₁)g,   v ← β₂v + (1 − β₂)g²,   w ← w − η·m̂ / (√v̂ + ε)
 * with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ); t counts from 1, ε is outside the root. Kingma & Ba, "Adam: A
 * Method for Stochastic Optimization", ICLR 2015, Algorithm 1. The efficient form (end of section 2; Keras):
 *   w ← w − η̂·m / (√v + ε),   η̂ = η·√(1 − β₂ᵗ)/(1 − β₁ᵗ)
 * Its ε is the paper's ε̂, which has more effect while t is small; with ε = 0 the forms agree.
 */
export const adam = {
  name: 'adam',
  title: same('Adam'),
  words: [],
  source: 'Kingma & Ba 2015, Algorithm 1 and the end of section 2',
  schema: z.strictObject({
    name: z.literal('adam'),
    learningRate: rate,
    beta1: decayRate.default(0.9),
    beta2: decayRate.default(0.999),
    epsilon: smallConstant.default(1e-8),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: { eta: learningRate(0.001), ...betas, epsilon: epsilon() },
  state: ['m', 'v'],
  reasons: (form) => ({
    ...adamReasons,
    next: form === 'efficient' ? 'adaptive-step' : 'adam-step',
  }),
  means: adamMeans,
  forms: [
    {
      name: 'outside',
      title: say('ε outside the root', 'ε मूल के बाहर', 'ε মূলের বাইরে'),
      usedBy: say(
        'Kingma & Ba 2015, Algorithm 1; PyTorch',
        'Kingma & Ba 2015, एल्गोरिद्म 1; PyTorch',
        'Kingma & Ba 2015, অ্যালগরিদম 1; PyTorch',
      ),
    },
    {
      name: 'efficient',
      title: say('Corrections in the learning rate', 'सुधार सीखने की दर में', 'সংশোধন শেখার হারে'),
      usedBy: say(
        'Kingma & Ba 2015, end of section 2; Keras',
        'Kingma & Ba 2015, अनुभाग 2 का अंत; Keras',
        'Kingma & Ba 2015, অনুচ্ছেদ 2-এর শেষ; Keras',
      ),
    },
    {
      name: 'inside',
      title: say('ε inside the root', 'ε मूल के भीतर', 'ε মূলের ভিতরে'),
      usedBy: say('some lecture notes', 'कुछ व्याख्यान नोट', 'কিছু লেকচার নোট'),
    },
  ],
  convention: 'adam-form',
  formerly: 'epsilon-place',
  lookAhead: () => null,
  rule: (names, form) => {
    const { parameter, next, after, hyper } = names;
    const last = (over: Expr, under: Expr): Line => ({
      id: next,
      phase: 'update',
      formula: sub(ref(parameter), div(over, under)),
    });
    if (form === 'efficient')
      return [
        ...moments(names),
        correctedRate(names),
        last(mul(ref(after('etaHat')), ref(after('m'))), rootPlus(after('v'), hyper('epsilon'), 'outside')),
      ];
    return [
      ...moments(names),
      { id: after('mHat'), phase: 'update', formula: div(ref(after('m')), gathered('beta1', names)) },
      { id: after('vHat'), phase: 'update', formula: div(ref(after('v')), gathered('beta2', names)) },
      last(mul(ref(hyper('eta')), ref(after('mHat'))), rootPlus(after('vHat'), hyper('epsilon'), form)),
    ];
  },
  step: (
    parameters,
    gradient,
    state,
    { eta = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 },
    t,
    form,
  ) => {
    const [m = parameters, v = parameters] = statesOf('adam', state, ['m', 'v']);
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      m[i] = beta1 * (m[i] ?? 0) + (1 - beta1) * g;
      v[i] = beta2 * (v[i] ?? 0) + (1 - beta2) * g * g;
      const mHat = (m[i] ?? 0) / (1 - wholePower(beta1, t));
      const vHat = (v[i] ?? 0) / (1 - wholePower(beta2, t));
      // √v + ε is √v̂ + ε/√(1 − β₂ᵗ) times √(1 − β₂ᵗ), which the efficient form has in its learning rate.
      const small = form === 'efficient' ? epsilon / Math.sqrt(1 - wholePower(beta2, t)) : epsilon;
      parameters[i] = (parameters[i] ?? 0) - (eta * mHat) / rootPlusValue(vHat, small, form);
    }
  },
  torch: (form, value) => (form === 'outside' ? { name: 'Adam', options: adamOptions(value) } : null),
} satisfies Optimizer;
