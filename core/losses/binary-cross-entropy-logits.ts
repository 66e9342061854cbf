import { say } from '../language/text.ts';
import { add, call, mul, neg, num, ref, sub } from '../expr/expr.ts';
import type { Loss } from './loss.ts';
import {
  divisorOf,
  overOutputs,
  slopeOverOutputs,
  torchOverOutputs,
  usesOverOutputs,
} from './over-outputs.ts';

/**
 * Binary cross-entropy of logits z, with probabilities σ(z).
 *   L = (1/n) Σ (max(0, z) − z·y + ln(1 + e^−|z|)),   ∂L/∂z = (1/n)·(σ(z) − y)
 * It equals −y ln σ(z) − (1 − y) ln(1 − σ(z)) without overflow. TensorFlow sigmoid_cross_entropy_with_logits;
 * PyTorch BCEWithLogitsLoss.
 */
export const binaryCrossEntropyLogits = {
  name: 'binary-cross-entropy-logits',
  title: say('Binary cross-entropy of logits', 'लॉजिट की द्विआधारी क्रॉस-एन्ट्रॉपी', 'লজিটের বাইনারি ক্রস-এনট্রপি'),
  source: 'TensorFlow sigmoid_cross_entropy_with_logits; PyTorch BCEWithLogitsLoss',
  reason: 'binary-cross-entropy',
  definition: 'L = (1/n) Σ (max(0, z) − z·y + ln(1 + e^(−|z|)))',
  outputs: 'logits',
  letter: 'z',
  reduction: 'mean',
  targets: 'shares',
  settings: {},
  spellings: [
    {
      words: [
        'binary cross entropy with logits',
        'binary cross entropy of logits',
        'bce with logits',
        'bce of logits',
        'bce logits',
      ],
      classes: ['BCEWithLogitsLoss'],
    },
  ],
  conventions: (choices, n = 1) => usesOverOutputs(choices, n),
  line: (compared, choices) => ({
    formula: overOutputs(
      compared.map(({ output, target }) => {
        const z = ref(output);
        return add(
          call('relu', z, num(0)),
          neg(mul(z, ref(target))),
          call('ln', add(num(1), call('exp', neg(call('abs', z))))),
        );
      }),
      choices,
    ),
    partials: Object.fromEntries(
      compared.map(({ output, target }) => [
        output,
        slopeOverOutputs(sub(call('sigmoid', ref(output)), ref(target)), compared.length, choices),
      ]),
    ),
  }),
  value: (outputs, targets, choices) =>
    outputs.reduce(
      (sum, z, i) => sum + Math.max(0, z) - z * (targets[i] ?? 0) + Math.log1p(Math.exp(-Math.abs(z))),
      0,
    ) / divisorOf(choices, outputs.length),
  gradient: (outputs, targets, choices) =>
    outputs.map((z, i) => (1 / (1 + Math.exp(-z)) - (targets[i] ?? 0)) / divisorOf(choices, outputs.length)),
  pytorch: ({ output, target }, choices) =>
    torchOverOutputs(`F.binary_cross_entropy_with_logits(${output}, ${target}, reduction="none")`, choices),
} as const satisfies Loss;
