import { same, say } from '../language/text.ts';
import { z } from 'zod';
import { adam, adamOptions, adamReasons } from './adam.ts';
import { decayRate, learningRate, rate, smallConstant, weightDecay } from './hyperparameter.ts';
import type { Optimizer } from './optimizer.ts';
import { byLearningRate, bySchedule, byScheduleValue, lambda, shrink, shrunk } from './weight-decay.ts';

/**
 * AdamW: Adam with weight decay outside its moments.
 *   w ← (1 − ηλ)w − η·m̂ / (√v̂ + ε)
 * Loshchilov & Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, Algorithm 2, where the decay is λ,
 * scaled by the schedule but not by the learning rate:
 *   w ← w − ηₜ(α·m̂/(√v̂ + ε) + λw)
 * PyTorch and Keras decay by ηλ; Keras has the bias corrections in the learning rate.
 */
export const adamw = {
  ...adam,
  name: 'adamw',
  title: same('AdamW'),
  words: [],
  source: 'Loshchilov & Hutter 2019, Algorithm 2; PyTorch and Keras AdamW',
  schema: z.strictObject({
    name: z.literal('adamw'),
    learningRate: rate,
    beta1: decayRate.default(0.9),
    beta2: decayRate.default(0.999),
    epsilon: smallConstant.default(1e-8),
    weightDecay: weightDecay.default(0.01),
  }),
  hyperparameters: { ...adam.hyperparameters, eta: learningRate(0.001), lambda: lambda(0.01) },
  forms: [
    { name: 'pytorch', title: say('Decay by ηλ', 'ηλ से घटाव', 'ηλ হারে ক্ষয়'), usedBy: same('PyTorch AdamW') },
    {
      name: 'paper',
      title: say('Decay by λ', 'λ से घटाव', 'λ হারে ক্ষয়'),
      usedBy: say(
        'Loshchilov & Hutter 2019, Algorithm 2',
        'Loshchilov & Hutter 2019, एल्गोरिद्म 2',
        'Loshchilov & Hutter 2019, অ্যালগরিদম 2',
      ),
    },
    {
      name: 'keras',
      title: say(
        'Decay by ηλ, corrections in the learning rate',
        'ηλ से घटाव, सुधार सीखने की दर में',
        'ηλ হারে ক্ষয়, সংশোধন শেখার হারে',
      ),
      usedBy: same('Keras AdamW'),
    },
  ],
  reasons: () => ({ ...adamReasons, next: 'decayed-step' }),
  convention: 'adamw-form',
  rule: (names, form) =>
    shrunk(
      adam.rule(names, formOfAdam(form)),
      names,
      form === 'paper' ? bySchedule(names) : byLearningRate(names),
    ),
  step: (parameters, gradient, state, hyper, t, form) => {
    const { eta = 0.001, lambda = 0.01 } = hyper;
    shrink(parameters, form === 'paper' ? byScheduleValue(hyper) : eta * lambda);
    adam.step(parameters, gradient, state, hyper, t, formOfAdam(form));
  },
  torch: (form, value) => (form === 'pytorch' ? { name: 'AdamW', options: adamOptions(value) } : null),
} satisfies Optimizer;

const formOfAdam = (form: string): string => (form === 'keras' ? 'efficient' : 'outside');
