import { say } from '../language/text.ts';
import { call, neg, ref, sub } from '../expr/expr.ts';
import type { Loss } from './loss.ts';
import {
  divisorOf,
  overOutputs,
  slopeOverOutputs,
  torchOverOutputs,
  usesOverOutputs,
} from './over-outputs.ts';

/**
 * Absolute error (MAE, L1 loss).
 *   L = (1/n) Σ |y − o|,   ∂L/∂o = −(1/n)·sign(y − o)
 * or the plain sum, by the convention `loss-over-outputs`. Laplace's criterion; Bishop 2006, §1.5.5 (q = 1);
 * PyTorch L1Loss.
 */
export const absoluteError = {
  name: 'absolute-error',
  title: say('Absolute error', 'निरपेक्ष त्रुटि', 'পরম ত্রুটি'),
  source: 'Bishop 2006, §1.5.5; PyTorch L1Loss',
  reason: 'absolute-error',
  definition: 'L = (1/n) Σ |y − o|',
  kink: say(
    'where an output equals its target the slope is 0, as PyTorch takes it',
    'जहाँ आउटपुट लक्ष्य के बराबर है वहाँ ढाल 0 है, जैसा PyTorch लेता है',
    'যেখানে আউটপুট লক্ষ্যের সমান সেখানে ঢাল 0, PyTorch যেমন নেয়',
  ),
  outputs: 'numbers',
  letter: 'o',
  reduction: 'sum',
  targets: 'numbers',
  settings: {},
  spellings: [
    {
      words: ['mean absolute error', 'mae'],
      classes: ['MeanAbsoluteError'],
      conventions: { 'loss-over-outputs': 'mean', 'batch-reduction': 'mean' },
    },
    {
      words: ['l1 loss', 'l1'],
      classes: ['L1Loss'],
      conventions: { 'loss-over-outputs': 'mean', 'batch-reduction': 'mean' },
    },
  ],
  conventions: (choices, n = 1) => usesOverOutputs(choices, n),
  line: (compared, choices) => ({
    formula: overOutputs(
      compared.map(({ output, target }) => call('abs', sub(ref(target), ref(output)))),
      choices,
    ),
    partials: Object.fromEntries(
      compared.map(({ output, target }) => [
        output,
        slopeOverOutputs(neg(call('sign', sub(ref(target), ref(output)))), compared.length, choices),
      ]),
    ),
  }),
  value: (outputs, targets, choices) =>
    outputs.reduce((sum, o, i) => sum + Math.abs((targets[i] ?? 0) - o), 0) /
    divisorOf(choices, outputs.length),
  gradient: (outputs, targets, choices) =>
    outputs.map((o, i) => Math.sign(o - (targets[i] ?? 0)) / divisorOf(choices, outputs.length)),
  pytorch: ({ output, target }, choices) =>
    torchOverOutputs(`F.l1_loss(${output}, ${target}, reduction="none")`, choices),
} as const satisfies Loss;
