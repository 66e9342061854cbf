import { say } from '../language/text.ts';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { call, div, neg, ref, sub } from '../expr/expr.ts';
import { settingOf, type Loss } from './loss.ts';
import {
  divisorOf,
  overOutputs,
  slopeOverOutputs,
  torchOverOutputs,
  usesOverOutputs,
} from './over-outputs.ts';

/**
 * Huber loss.
 *   L = (1/n) Σ H(y − o, δ),   H(e, δ) = ½e² for |e| ≤ δ, else δ(|e| − ½δ)
 *   ∂L/∂o = −(1/n)·clip(y − o, δ)
 * PyTorch's SmoothL1Loss is this divided by δ (its `beta`), by the convention `huber-scale`; the two agree at
 * δ = 1. Sum or mean by `loss-over-outputs`. Huber, "Robust Estimation of a Location Parameter", Annals of
 * Mathematical Statistics 35, 1964; Girshick, "Fast R-CNN", ICCV 2015, eq. 3.
 */
export const huber = {
  name: 'huber',
  title: say('Huber loss', 'Huber हानि', 'Huber লস'),
  source: 'Huber 1964; PyTorch HuberLoss and SmoothL1Loss',
  reason: 'huber-loss',
  definition: 'L = (1/n) Σ H(y − o, δ) with H(e, δ) = ½e² if |e| ≤ δ, else δ(|e| − ½δ)',
  kink: say(
    'at |e| = δ square and line meet with the same slope δ',
    '|e| = δ पर वर्ग और रेखा एक ही ढाल δ के साथ मिलते हैं',
    '|e| = δ-এ বর্গ ও রেখা একই ঢাল δ নিয়ে মেলে',
  ),
  outputs: 'numbers',
  letter: 'o',
  reduction: 'mean',
  targets: 'numbers',
  settings: {
    delta: {
      title: say('where the square ends', 'वर्ग कहाँ समाप्त होता है', 'বর্গ যেখানে শেষ'),
      default: 1,
      least: 0,
      open: true,
      words: ['δ', 'beta'],
      symbol: { tex: '\\delta', plain: 'δ' },
    },
  },
  spellings: [
    { classes: ['HuberLoss', 'Huber'] },
    { words: ['smooth l1'], classes: ['SmoothL1Loss'], conventions: { 'huber-scale': 'smooth-l1' } },
  ],
  conventions: (choices, n = 1) => [useConvention('huber-scale', choices), ...usesOverOutputs(choices, n)],
  line: (compared, choices, settings) => {
    const delta = settingOf(settings, 'delta');
    const scaled = isScaled(choices);
    return {
      formula: overOutputs(
        compared.map(({ output, target }) => {
          const term = call('huber', sub(ref(target), ref(output)), delta);
          return scaled ? div(term, delta) : term;
        }),
        choices,
      ),
      partials: Object.fromEntries(
        compared.map(({ output, target }) => {
          const clipped = call('clip', sub(ref(target), ref(output)), delta);
          return [
            output,
            slopeOverOutputs(neg(scaled ? div(clipped, delta) : clipped), compared.length, choices),
          ];
        }),
      ),
    };
  },
  value: (outputs, targets, choices, settings) => {
    const delta = settingOf(settings, 'delta');
    const terms = outputs.map((o, i) => {
      const size = Math.abs((targets[i] ?? 0) - o);
      return size <= delta ? (size * size) / 2 : delta * (size - delta / 2);
    });
    return (
      terms.reduce((sum, term) => sum + term, 0) /
      (divisorOf(choices, outputs.length) * (isScaled(choices) ? delta : 1))
    );
  },
  gradient: (outputs, targets, choices, settings) => {
    const delta = settingOf(settings, 'delta');
    return outputs.map(
      (o, i) =>
        Math.min(delta, Math.max(-delta, o - (targets[i] ?? 0))) /
        (divisorOf(choices, outputs.length) * (isScaled(choices) ? delta : 1)),
    );
  },
  pytorch: ({ output, target }, choices, settings) => {
    const delta = settingOf(settings, 'delta');
    return torchOverOutputs(
      isScaled(choices)
        ? `F.smooth_l1_loss(${output}, ${target}, beta=${delta}, reduction="none")`
        : `F.huber_loss(${output}, ${target}, delta=${delta}, reduction="none")`,
      choices,
    );
  },
} as const satisfies Loss;

const isScaled = (choices: ConventionChoices | undefined): boolean =>
  useConvention('huber-scale', choices).choice === 'smooth-l1';
