import { say } from '../language/text.ts';
import { call, mul, neg, num, pow, ref, sub, type Expr } from '../expr/expr.ts';
import type { Compared, Loss } from './loss.ts';
import {
  divisorOf,
  overOutputs,
  slopeOverOutputs,
  torchOverOutputs,
  usesOverOutputs,
} from './over-outputs.ts';

/**
 * Squared hinge loss of two classes, y = 1 or −1, score z.
 *   L = (1/n) Σ max(0, 1 − y·z)²,   ∂L/∂z = −(2/n)·y·max(0, 1 − y·z)
 * It has no kink: at the margin both sides have the slope 0. Tang, "Deep Learning using Linear Support Vector
 * Machines", 2013; Keras SquaredHinge.
 */
export const squaredHinge = {
  name: 'squared-hinge',
  title: say('Squared hinge loss', 'वर्गित हिंज हानि', 'বর্গিত হিঞ্জ লস'),
  source: 'Tang 2013, “Deep Learning using Linear SVMs”; Keras SquaredHinge',
  reason: 'hinge-loss',
  definition: 'L = (1/n) Σ max(0, 1 − y·z)²',
  outputs: 'numbers',
  letter: 'z',
  reduction: 'mean',
  targets: 'signs',
  settings: {},
  spellings: [{ classes: ['SquaredHinge'] }],
  conventions: (choices, n = 1) => usesOverOutputs(choices, n),
  line: (compared, choices) => ({
    formula: overOutputs(
      compared.map((one) => pow(shortfall(one), 2)),
      choices,
    ),
    partials: Object.fromEntries(
      compared.map((one) => [
        one.output,
        slopeOverOutputs(neg(mul(num(2), ref(one.target), shortfall(one))), compared.length, choices),
      ]),
    ),
  }),
  value: (outputs, targets, choices) =>
    outputs.reduce((sum, z, i) => sum + Math.max(0, 1 - (targets[i] ?? 0) * z) ** 2, 0) /
    divisorOf(choices, outputs.length),
  gradient: (outputs, targets, choices) =>
    outputs.map((z, i) => {
      const y = targets[i] ?? 0;
      return (-2 * y * Math.max(0, 1 - y * z)) / divisorOf(choices, outputs.length);
    }),
  pytorch: ({ output, target }, choices) =>
    torchOverOutputs(`(torch.relu(1 - ${target} * ${output}) ** 2)`, choices),
} as const satisfies Loss;

/** The amount by which the score is below the margin; 0 where it is not below. */
const shortfall = ({ output, target }: Compared): Expr =>
  call('relu', sub(num(1), mul(ref(target), ref(output))), num(0));
