import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { add, mul, ref, sub } from '../expr/expr.ts';
import { decayRate, learningRate, momentumOf, rate, weightDecay } from './hyperparameter.ts';
import { statesOf, type Optimizer } from './optimizer.ts';

/**
 * Nesterov's accelerated momentum. The gradient g is taken at the look-ahead point w̃ = w + ρv:
 *   v ← ρv − ηg,  w ← w + v         (Sutskever et al., ICML 2013, eq. 3 and 4)
 * Rewritten so that the stored weight is the look-ahead point and the gradient is taken there:
 *   v ← ρv − ηg,  w ← w + ρv − ηg   (Bengio, Boulanger-Lewandowski & Pascanu 2013, eq. 7; Keras)
 *   v ← ρv + g,   w ← w − η(g + ρv) (PyTorch documentation, `torch.optim.SGD`, nesterov=True)
 */
export const nesterov = {
  name: 'nesterov',
  title: say('Nesterov accelerated momentum', 'Nesterov का त्वरित मोमेंटम', 'Nesterov-এর ত্বরিত মোমেন্টাম'),
  words: ['nag', 'nesterov momentum'],
  source: 'Sutskever et al. 2013, eq. 3–4; Bengio et al. 2013, eq. 7; PyTorch SGD',
  schema: z.strictObject({
    name: z.literal('nesterov'),
    learningRate: rate,
    momentum: decayRate.default(0.9),
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: { eta: learningRate(0.1), rho: momentumOf() },
  state: ['v'],
  reasons: () => ({ v: 'nesterov-velocity', next: 'nesterov-step' }),
  means: { v: say('the velocity', 'वेग', 'বেগ') },
  forms: [
    {
      name: 'look-ahead',
      title: say('Gradient at the look-ahead point', 'आगे के बिंदु पर ग्रेडिएंट', 'সামনের বিন্দুতে গ্রেডিয়েন্ট'),
      usedBy: same('Sutskever et al. 2013; Goodfellow et al. 2016 §8.3.3'),
    },
    {
      name: 'rewritten',
      title: say('Rewritten at the stored weight', 'रखे हुए भार पर फिर से लिखा', 'রাখা ওয়েটে নতুন করে লেখা'),
      usedBy: same('Bengio et al. 2013; Keras SGD(nesterov=True)'),
    },
    {
      name: 'pytorch',
      title: say(
        'Rewritten, velocity in gradients',
        'फिर से लिखा, वेग ग्रेडिएंट में',
        'নতুন করে লেখা, বেগ গ্রেডিয়েন্টে',
      ),
      usedBy: same('PyTorch SGD(nesterov=True)'),
    },
  ],
  convention: 'nesterov-form',
  lookAhead: ({ parameter, lookAhead, before, hyper }, form) =>
    form === 'look-ahead'
      ? {
          id: lookAhead,
          phase: 'update',
          formula: add(ref(parameter), mul(ref(hyper('rho')), ref(before('v')))),
        }
      : null,
  point: (parameters, state, { rho = 0.9 }, form) =>
    form === 'look-ahead' ? parameters.map((w, i) => w + rho * (state['v']?.[i] ?? 0)) : parameters,
  rule: ({ parameter, next, gradient, before, after, hyper }, form) => {
    const [w, v, g, eta, rho] = [
      ref(parameter),
      ref(after('v')),
      ref(gradient),
      ref(hyper('eta')),
      ref(hyper('rho')),
    ];
    const past = mul(rho, ref(before('v')));
    switch (form) {
      case 'pytorch':
        return [
          { id: after('v'), phase: 'update', formula: add(past, g) },
          { id: next, phase: 'update', formula: sub(w, mul(eta, add(g, mul(rho, v)))) },
        ];
      case 'rewritten':
        return [
          { id: after('v'), phase: 'update', formula: sub(past, mul(eta, g)) },
          { id: next, phase: 'update', formula: sub(add(w, mul(rho, v)), mul(eta, g)) },
        ];
      default:
        return [
          { id: after('v'), phase: 'update', formula: sub(past, mul(eta, g)) },
          { id: next, phase: 'update', formula: add(w, v) },
        ];
    }
  },
  step: (parameters, gradient, state, { eta = 0.1, rho = 0.9 }, _t, form) => {
    const [v = parameters] = statesOf('nesterov', state, ['v']);
    for (let i = 0; i < parameters.length; i += 1) {
      const g = gradient[i] ?? 0;
      const velocity = rho * (v[i] ?? 0) + (form === 'pytorch' ? g : -eta * g);
      v[i] = velocity;
      const move =
        form === 'pytorch'
          ? -eta * (g + rho * velocity)
          : form === 'rewritten'
            ? rho * velocity - eta * g
            : velocity;
      parameters[i] = (parameters[i] ?? 0) + move;
    }
  },
  torch: (form, value) =>
    form === 'pytorch' ? { name: 'SGD', options: { momentum: value('rho'), nesterov: 'True' } } : null,
} satisfies Optimizer;
