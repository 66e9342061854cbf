import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { add, div, mul, num, pow, ref, sub, type Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import { adamMeans, adamOptions, gathered, moments, adamReasons } from './adam.ts';
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
import { statesOf, type Optimizer, type RuleNames } from './optimizer.ts';

/**
 * Nadam: Adam whose first moment looks one update ahead.
 *   w ← w − η·m̂ / (√v̂ + ε),   v̂ = v/(1 − β₂ᵗ)
 * With a constant momentum (Ruder, "An overview of gradient descent optimization algorithms", 2016, §4.8):
 *   m̂ = β₁·m/(1 − β₁ᵗ) + (1 − β₁)·g/(1 − β₁ᵗ)
 * With a scheduled one (Dozat, "Incorporating Nesterov Momentum into Adam", ICLR 2016 workshop):
 *   μₜ = β₁(1 − ½·0.96^{tψ}),   P ← P·μₜ,   m̂ = μₜ₊₁·m/(1 − P·μₜ₊₁) + (1 − μₜ)·g/(1 − P)
 * ψ is 0.004 in PyTorch (`momentum_decay`) and practically 1 in Keras; both use β₁ in m itself. PyTorch up to
 * 1.13 multiplies P by μₜ twice in the first term (torch/optim/nadam.py; corrected by pull request 92699).
 */
export const nadam = {
  name: 'nadam',
  title: same('Nadam'),
  words: [],
  source: 'Dozat 2016; Ruder 2016, §4.8; PyTorch and Keras Nadam',
  schema: z.strictObject({
    name: z.literal('nadam'),
    learningRate: rate,
    beta1: decayRate.default(0.9),
    beta2: decayRate.default(0.999),
    epsilon: smallConstant.default(1e-8),
    momentumDecay: z.number().min(0).max(10).default(0.004),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: {
    eta: learningRate(0.002),
    ...betas,
    psi: {
      default: 0.004,
      title: say('decay of the momentum', 'मोमेंटम का क्षय', 'মোমেন্টামের ক্ষয়'),
      field: 'momentumDecay',
    },
    epsilon: epsilon(),
  },
  state: ['m', 'v', 'P'],
  starts: { P: num(1) },
  reasons: () => ({
    ...adamReasons,
    mHat: 'nadam-mean',
    mu: 'nadam-share',
    nu: 'nadam-share',
    P: 'nadam-product',
  }),
  means: {
    m: adamMeans.m,
    v: adamMeans.v,
    mu: say('the momentum of this update', 'इस अद्यतन का मोमेंटम', 'এই হালনাগাদের মোমেন্টাম'),
    nu: say('the momentum of the next update', 'अगले अद्यतन का मोमेंटम', 'পরের হালনাগাদের মোমেন্টাম'),
    P: say('the product of the momenta so far', 'अब तक के मोमेंटमों का गुणनफल', 'এ পর্যন্ত মোমেন্টামের গুণফল'),
    mHat: say(
      'the first moment as it will be after the next update, corrected',
      'अगले अद्यतन के बाद का पहला आघूर्ण, सुधारा हुआ',
      'পরের হালনাগাদের পরের প্রথম মোমেন্ট, সংশোধিত',
    ),
    vHat: adamMeans.vHat,
    t: adamMeans.t,
  },
  forms: [
    {
      name: 'constant',
      title: say('Constant momentum', 'अचर मोमेंटम', 'ধ্রুব মোমেন্টাম'),
      usedBy: same('Ruder 2016, §4.8'),
      state: ['m', 'v'],
    },
    {
      name: 'pytorch',
      title: say('Scheduled momentum', 'अनुसूची से मोमेंटम', 'সূচি মেনে মোমেন্টাম'),
      usedBy: say(
        'PyTorch NAdam from 2.0; Dozat 2016',
        'PyTorch NAdam, 2.0 से; Dozat 2016',
        'PyTorch NAdam, 2.0 থেকে; Dozat 2016',
      ),
    },
    {
      name: 'pytorch-1',
      title: say(
        'Scheduled momentum, one factor too many',
        'अनुसूची से मोमेंटम, एक गुणक अधिक',
        'সূচি মেনে মোমেন্টাম, একটি গুণক বেশি',
      ),
      usedBy: say('PyTorch NAdam up to 1.13', 'PyTorch NAdam, 1.13 तक', 'PyTorch NAdam, 1.13 পর্যন্ত'),
    },
    {
      name: 'keras',
      title: say('Momentum that settles soon', 'जल्दी स्थिर होने वाला मोमेंटम', 'দ্রুত স্থির হওয়া মোমেন্টাম'),
      usedBy: same('Keras Nadam'),
    },
  ],
  convention: 'nadam-form',
  lookAhead: () => null,
  rule: (names, form) => {
    const { parameter, next, gradient, before, after, hyper, t } = names;
    const line = (id: string, formula: Expr): Line => ({ id: after(id), phase: 'update', formula });
    const [g, m, beta1] = [ref(gradient), ref(after('m')), ref(hyper('beta1'))];
    const one = num(1);
    const [mu, nu, product] = [ref(after('mu')), ref(after('nu')), ref(after('P'))];
    const ahead =
      form === 'constant'
        ? [
            line(
              'mHat',
              add(
                div(mul(beta1, m), gathered('beta1', names)),
                div(mul(sub(one, beta1), g), gathered('beta1', names)),
              ),
            ),
          ]
        : [
            line('mu', momentumAt(t, names, form)),
            line('nu', momentumAt(after1(t), names, form)),
            line('P', mul(ref(before('P')), mu)),
            line(
              'mHat',
              add(
                div(mul(nu, m), sub(one, form === 'pytorch-1' ? mul(product, mu, nu) : mul(product, nu))),
                div(mul(sub(one, mu), g), sub(one, product)),
              ),
            ),
          ];
    return [
      ...moments(names),
      ...ahead,
      line('vHat', div(ref(after('v')), gathered('beta2', names))),
      {
        id: next,
        phase: 'update',
        formula: sub(
          ref(parameter),
          div(
            mul(ref(hyper('eta')), ref(after('mHat'))),
            rootPlus(after('vHat'), hyper('epsilon'), 'outside'),
          ),
        ),
      },
    ];
  },
  step: (
    parameters,
    gradient,
    state,
    { eta = 0.002, beta1 = 0.9, beta2 = 0.999, psi = 0.004, epsilon = 1e-8 },
    t,
    form,
  ) => {
    const [m = parameters, v = parameters, P] = statesOf(
      'nadam',
      state,
      form === 'constant' ? ['m', 'v'] : ['m', 'v', 'P'],
    );
    const scheduled = (update: number): number =>
      beta1 * (1 - 0.5 * 0.96 ** (update * (form === 'keras' ? 1 : psi)));
    const [mu, nu] = form === 'constant' ? [beta1, beta1] : [scheduled(t), scheduled(t + 1)];
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      m[i] = beta1 * (m[i] ?? 0) + (1 - beta1) * g;
      v[i] = beta2 * (v[i] ?? 0) + (1 - beta2) * g * g;
      // The product of constant momenta is β₁ᵗ, and Ruder corrects both terms by that of this update.
      const product = P ? (P[i] ?? 1) * mu : wholePower(beta1, t);
      if (P) P[i] = product;
      const ofNext = form === 'constant' ? product : form === 'pytorch-1' ? product * mu * nu : product * nu;
      const mHat = (nu * (m[i] ?? 0)) / (1 - ofNext) + ((1 - mu) * g) / (1 - product);
      parameters[i] =
        (parameters[i] ?? 0) - (eta * mHat) / (Math.sqrt((v[i] ?? 0) / (1 - wholePower(beta2, t))) + epsilon);
    }
  },
  torch: (form, value) =>
    // PyTorch up to 1.13 computes this form. The program of the corrected form is generated line by line,
    // which gives the same result in every version of PyTorch.
    form === 'pytorch-1'
      ? {
          name: 'NAdam',
          options: { ...adamOptions(value), momentum_decay: value('psi') },
          note: 'as PyTorch up to 1.13 computes it; later versions have one factor less',
        }
      : null,
} satisfies Optimizer;

/** μ = β₁(1 − ½·0.96^{tψ}). */
function momentumAt(t: Expr, { hyper }: RuleNames, form: string): Expr {
  const falling = pow(num('0.96'), form === 'keras' ? t : mul(t, ref(hyper('psi'))));
  return mul(ref(hyper('beta1')), sub(num(1), mul(div(num(1), num(2)), falling)));
}

const after1 = (t: Expr): Expr => (t.op === 'num' ? num(Number(t.text) + 1) : add(t, num(1)));
