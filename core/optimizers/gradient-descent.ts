import { say } from '../language/text.ts';
import { z } from 'zod';
import { mul, ref, sub } from '../expr/expr.ts';
import { learningRate, rate, weightDecay } from './hyperparameter.ts';
import type { Optimizer } from './optimizer.ts';

/**
 * Gradient descent.
 *   w ← w − η·g
 * with g the gradient of the loss on one sample, a mini-batch or the full batch. Robbins & Monro, "A
 * Stochastic Approximation Method", 1951; Goodfellow, Bengio & Courville, "Deep Learning", 2016, Algorithm
 * 8.1.
 */
export const gradientDescent = {
  name: 'gradient-descent',
  title: say('Gradient descent', 'ग्रेडिएंट डिसेंट', 'গ্রেডিয়েন্ট ডিসেন্ট'),
  words: ['sgd', 'gd', 'stochastic gradient descent'],
  source: 'Goodfellow et al. 2016, Algorithm 8.1',
  schema: z.strictObject({
    name: z.literal('gradient-descent'),
    learningRate: rate,
    weightDecay: weightDecay.optional(),
  }),
  hyperparameters: { eta: learningRate(0.1) },
  state: [],
  reasons: () => ({ next: 'gd-step' }),
  means: {},
  forms: [
    {
      name: 'plain',
      title: say('Gradient descent', 'ग्रेडिएंट डिसेंट', 'গ্রেডিয়েন্ট ডিসেন্ট'),
      usedBy: say('every book and library', 'हर पुस्तक और लाइब्रेरी', 'প্রতিটি বই ও লাইব্রেরি'),
    },
  ],
  convention: null,
  lookAhead: () => null,
  rule: ({ parameter, next, gradient, hyper }) => [
    { id: next, phase: 'update', formula: sub(ref(parameter), mul(ref(hyper('eta')), ref(gradient))) },
  ],
  step: (parameters, gradient, _state, { eta = 0.1 }) => {
    for (let i = 0; i < parameters.length; i += 1)
      parameters[i] = (parameters[i] ?? 0) - eta * (gradient[i] ?? 0);
  },
  torch: () => ({ name: 'SGD', options: {} }),
} satisfies Optimizer;
