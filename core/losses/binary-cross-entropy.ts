import { say } from '../language/text.ts';
import { add, call, div, mul, neg, num, ref, sub, type Expr } from '../expr/expr.ts';
import type { Loss } from './loss.ts';
import {
  divisorOf,
  overOutputs,
  slopeOverOutputs,
  torchOverOutputs,
  usesOverOutputs,
} from './over-outputs.ts';

/**
 * Binary cross-entropy of probabilities; each output is a separate yes or no.
 *   L = −(1/n) Σ (y ln o + (1 − y) ln(1 − o)),   ∂L/∂o = (1/n)·(o − y)/(o(1 − o))
 * Differentiated together with the sigmoid that computed o from z: ∂L/∂z = (1/n)·(o − y). Bishop 2006, eq.
 * 4.90, 4.91 and 5.22. PyTorch BCELoss is the mean, and bounds each logarithm from below by −100; here an
 * output of 0 or 1 that is wrong has no finite loss.
 */
export const binaryCrossEntropy = {
  name: 'binary-cross-entropy',
  title: say('Binary cross-entropy', 'द्विआधारी क्रॉस-एन्ट्रॉपी', 'বাইনারি ক্রস-এনট্রপি'),
  source: 'Bishop 2006, eq. 4.90; PyTorch BCELoss',
  reason: 'binary-cross-entropy',
  definition: 'L = −(1/n) Σ (y ln o + (1 − y) ln(1 − o))',
  outputs: 'probabilities',
  letter: 'p',
  reduction: 'mean',
  targets: 'shares',
  settings: {},
  spellings: [{ words: ['bce', 'log loss'], classes: ['BCELoss', 'BinaryCrossentropy'] }],
  conventions: (choices, n = 1) => usesOverOutputs(choices, n),
  line: (compared, choices) => ({
    formula: neg(
      overOutputs(
        compared.map(({ output, target }) =>
          add(
            mul(ref(target), call('ln', ref(output))),
            mul(sub(num(1), ref(target)), call('ln', sub(num(1), ref(output)))),
          ),
        ),
        choices,
      ),
    ),
    partials: Object.fromEntries(
      compared.map(({ output, target, sum, activation }) => {
        const difference = sub(ref(output), ref(target));
        const slope = (of: Expr): Expr => slopeOverOutputs(of, compared.length, choices);
        return activation === 'sigmoid'
          ? [sum, slope(difference)]
          : [output, slope(div(difference, mul(ref(output), sub(num(1), ref(output)))))];
      }),
    ),
  }),
  value: (outputs, targets, choices) =>
    outputs.reduce(
      (sum, o, i) => sum - (targets[i] ?? 0) * Math.log(o) - (1 - (targets[i] ?? 0)) * Math.log(1 - o),
      0,
    ) / divisorOf(choices, outputs.length),
  gradient: (outputs, targets, choices) =>
    outputs.map((o, i) => (o - (targets[i] ?? 0)) / (o * (1 - o)) / divisorOf(choices, outputs.length)),
  pytorch: ({ output, target, sum, activation }, choices) =>
    torchOverOutputs(
      activation === 'sigmoid'
        ? `F.binary_cross_entropy_with_logits(${sum}, ${target}, reduction="none")`
        : `F.binary_cross_entropy(${output}, ${target}, reduction="none")`,
      choices,
    ),
} as const satisfies Loss;
