import { say } from '../language/text.ts';
import { call, mul, neg, num, ref, sub, type Expr } from '../expr/expr.ts';
import type { Compared, Loss } from './loss.ts';
import {
  divisorOf,
  overOutputs,
  slopeOverOutputs,
  torchOverOutputs,
  usesOverOutputs,
} from './over-outputs.ts';

/**
 * Hinge loss of two classes, y = 1 or −1, score z.
 *   L = (1/n) Σ max(0, 1 − y·z),   ∂L/∂z = −(1/n)·y where y·z < 1, else 0
 * Cortes & Vapnik, "Support-Vector Networks", Machine Learning 20, 1995; Bishop 2006, eq. 7.45; Keras Hinge.
 */
export const hinge = {
  name: 'hinge',
  title: say('Hinge loss', 'हिंज हानि', 'হিঞ্জ লস'),
  source: 'Bishop 2006, eq. 7.45; Keras Hinge',
  reason: 'hinge-loss',
  definition: 'L = (1/n) Σ max(0, 1 − y·z)',
  kink: say(
    'exactly at the margin, y·z = 1, the slope is 0',
    'ठीक मार्जिन पर, y·z = 1, ढाल 0 है',
    'ঠিক মার্জিনে, y·z = 1, ঢাল 0',
  ),
  outputs: 'numbers',
  letter: 'z',
  reduction: 'mean',
  targets: 'signs',
  settings: {},
  spellings: [{ classes: ['Hinge'] }],
  conventions: (choices, n = 1) => usesOverOutputs(choices, n),
  line: (compared, choices) => ({
    formula: overOutputs(
      compared.map((one) => call('relu', shortfall(one), num(0))),
      choices,
    ),
    partials: Object.fromEntries(
      compared.map((one) => [
        one.output,
        slopeOverOutputs(
          neg(mul(ref(one.target), call('relu-prime', shortfall(one), num(0)))),
          compared.length,
          choices,
        ),
      ]),
    ),
  }),
  value: (outputs, targets, choices) =>
    outputs.reduce((sum, z, i) => sum + Math.max(0, 1 - (targets[i] ?? 0) * z), 0) /
    divisorOf(choices, outputs.length),
  gradient: (outputs, targets, choices) =>
    outputs.map(
      (z, i) => ((targets[i] ?? 0) * z < 1 ? -(targets[i] ?? 0) : 0) / divisorOf(choices, outputs.length),
    ),
  // torch.clamp would pass a gradient exactly at the margin; relu does not.
  pytorch: ({ output, target }, choices) =>
    torchOverOutputs(`torch.relu(1 - ${target} * ${output})`, choices),
} as const satisfies Loss;

/** The amount by which the score is below the margin. */
const shortfall = ({ output, target }: Compared): Expr => sub(num(1), mul(ref(target), ref(output)));
