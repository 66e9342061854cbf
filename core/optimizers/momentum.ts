import { z } from 'zod';
import { add, mul, num, ref, sub, type Expr } from '../expr/expr.ts';
import { same, say } from '../language/text.ts';
import { decayRate, learningRate, momentumOf, rate, weightDecay } from './hyperparameter.ts';
import { statesOf, type Optimizer } from './optimizer.ts';

/**
 * Momentum.
 *   v ← ρv − ηg,   w ← w + v    (classical)
 *   v ← ρv + g,    w ← w − ηv   (PyTorch)
 * The velocity contains steps in the first form and gradients in the second; with a constant η the weights
 * are the same, with a changing η they differ. Polyak 1964; Sutskever, Martens, Dahl & Hinton, "On the
 * importance of initialization and momentum in deep learning", ICML 2013, eq. 1 and 2; PyTorch documentation,
 * `torch.optim.SGD`, which notes the difference.
 */
export const momentum = {
  name: 'momentum',
  title: say('Momentum', 'मोमेंटम', 'মোমেন্টাম'),
  words: ['sgd with momentum'],
  source: 'Sutskever et al. 2013, eq. 1–2; PyTorch SGD',
  schema: z.strictObject({
    name: z.literal('momentum'),
    learningRate: rate,
    momentum: decayRate.default(0.9),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: { eta: learningRate(0.1), rho: momentumOf() },
  state: ['v'],
  reasons: () => ({ v: 'velocity', next: 'velocity-step' }),
  means: { v: say('the velocity', 'वेग', 'বেগ') },
  forms: [
    {
      name: 'classical',
      title: say('Velocity in steps', 'वेग कदमों में', 'বেগ পদক্ষেপে'),
      usedBy: same('Sutskever et al. 2013; Goodfellow et al. 2016 §8.3.2; Keras'),
    },
    {
      name: 'pytorch',
      title: say('Velocity in gradients', 'वेग ग्रेडिएंट में', 'বেগ গ্রেডিয়েন্টে'),
      usedBy: same('PyTorch SGD'),
    },
  ],
  convention: 'momentum-form',
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, before, after, hyper }, form) => {
    const [v, g, eta] = [ref(after('v')), ref(gradient), ref(hyper('eta'))];
    const past = mul(ref(hyper('rho')), ref(before('v')));
    return form === 'pytorch'
      ? [
          { id: after('v'), phase: 'update', formula: add(past, g) },
          { id: next, phase: 'update', formula: sub(ref(parameter), mul(eta, v)) },
        ]
      : [
          { id: after('v'), phase: 'update', formula: sub(past, mul(eta, g)) },
          { id: next, phase: 'update', formula: add(ref(parameter), v) },
        ];
  },
  step: (parameters, gradient, state, { eta = 0.1, rho = 0.9 }, _t, form) => {
    const [v = parameters] = statesOf('momentum', state, ['v']);
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      const velocity = rho * (v[i] ?? 0) + (form === 'pytorch' ? g : -eta * g);
      v[i] = velocity;
      parameters[i] = (parameters[i] ?? 0) + (form === 'pytorch' ? -eta * velocity : velocity);
    }
  },
  torch: (form, value) => (form === 'pytorch' ? { name: 'SGD', options: { momentum: value('rho') } } : null),
} satisfies Optimizer;

/**
 * Momentum with dampening.
 *   v ← ρv + (1 − τ)g,   w ← w − ηv
 * With τ = ρ the velocity is a running average of the gradients. PyTorch starts it at the first gradient,
 * undampened: v₁ = g₁ (torch.optim.SGD, `momentum_buffer = clone(grad)`); courses start it at 0, which gives
 * v₁ = (1 − τ)g₁.
 */
export const momentumDampened = {
  name: 'momentum-dampened',
  title: say('Momentum with dampening', 'मंदन वाला मोमेंटम', 'ড্যাম্পেনিংসহ মোমেন্টাম'),
  words: ['dampened momentum'],
  source: 'PyTorch SGD(dampening=…); Ng, "Improving Deep Neural Networks", week 2, with τ = ρ',
  schema: z.strictObject({
    name: z.literal('momentum-dampened'),
    learningRate: rate,
    momentum: decayRate.default(0.9),
    dampening: z.number().min(0).max(1).default(0.9),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: {
    eta: learningRate(0.1),
    rho: momentumOf(),
    tau: { default: 0.9, title: say('dampening', 'मंदन', 'ড্যাম্পেনিং'), field: 'dampening' },
  },
  state: ['v'],
  reasons: () => ({ v: 'velocity', next: 'velocity-step' }),
  means: { v: say('the velocity', 'वेग', 'বেগ') },
  forms: [
    {
      name: 'pytorch',
      title: say(
        'The first velocity is the first gradient',
        'पहला वेग पहला ग्रेडिएंट है',
        'প্রথম বেগ হল প্রথম গ্রেডিয়েন্ট',
      ),
      usedBy: same('PyTorch SGD(dampening=…)'),
    },
    {
      name: 'from-zero',
      title: say('The velocity starts at 0', 'वेग 0 से शुरू होता है', 'বেগ 0 থেকে শুরু'),
      usedBy: say(
        'Ng, "Improving Deep Neural Networks", with τ = ρ; Ruder 2016 up to scale',
        'Ng, "Improving Deep Neural Networks", τ = ρ के साथ; Ruder 2016, स्केल को छोड़कर',
        'Ng, "Improving Deep Neural Networks", τ = ρ সহ; Ruder 2016, স্কেল বাদে',
      ),
    },
  ],
  convention: 'dampening-start',
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, before, after, hyper, t }, form) => {
    const velocity = add(
      mul(ref(hyper('rho')), ref(before('v'))),
      mul(sub(num(1), ref(hyper('tau'))), ref(gradient)),
    );
    const first = form === 'pytorch' && isFirst(t);
    return [
      {
        id: after('v'),
        phase: 'update',
        formula: first ? ref(gradient) : velocity,
        ...(first ? { reason: 'velocity-start' } : {}),
        ...(first
          ? {
              note: say(
                'PyTorch does not dampen the first gradient: the velocity starts with it.',
                'PyTorch पहले ग्रेडिएंट को मंद नहीं करता: वेग उसी से शुरू होता है।',
                'PyTorch প্রথম গ্রেডিয়েন্টকে মন্দিত করে না: বেগ সেটি দিয়েই শুরু হয়।',
              ),
            }
          : {}),
      },
      { id: next, phase: 'update', formula: sub(ref(parameter), mul(ref(hyper('eta')), ref(after('v')))) },
    ];
  },
  step: (parameters, gradient, state, { eta = 0.1, rho = 0.9, tau = 0.9 }, t, form) => {
    const [v = parameters] = statesOf('momentum-dampened', state, ['v']);
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      v[i] = form === 'pytorch' && t === 1 ? g : rho * (v[i] ?? 0) + (1 - tau) * g;
      parameters[i] = (parameters[i] ?? 0) - eta * (v[i] ?? 0);
    }
  },
  torch: (form, value) =>
    form === 'pytorch' ? { name: 'SGD', options: { momentum: value('rho'), dampening: value('tau') } } : null,
} satisfies Optimizer;

const isFirst = (t: Expr): boolean => t.op === 'num' && t.text === '1';
