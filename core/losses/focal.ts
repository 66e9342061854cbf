import { say } from '../language/text.ts';
import { add, call, div, mul, neg, num, pow, ref, sub, type Expr } from '../expr/expr.ts';
import { settingOf, type Compared, type Loss, type Settings } from './loss.ts';
import {
  divisorOf,
  overOutputs,
  slopeOverOutputs,
  torchOverOutputs,
  usesOverOutputs,
} from './over-outputs.ts';

/**
 * Focal loss of probabilities p, each a separate yes (y = 1) or no (y = 0), in its α-balanced form: α weights
 * the positives and 1 − α the negatives; γ reduces the weight of examples that are already right.
 *   L = −(1/n) Σ (α·y·(1 − p)^γ·ln p + (1 − α)(1 − y)·p^γ·ln(1 − p))
 *   ∂L/∂p = (1/n)·α((1 − p)^(γ−1)·γ·ln p − (1 − p)^γ/p) where y = 1,
 *   ∂L/∂p = (1/n)·(1 − α)(p^γ/(1 − p) − γ·p^(γ−1)·ln(1 − p)) where y = 0.
 * Together with the sigmoid that computed p from z, with pₜ = p or 1 − p, the probability of the right
 * answer, + where y = 1:
 *   ∂L/∂z = ±(1/n)·αₜ(1 − pₜ)^γ(γ·pₜ·ln pₜ + pₜ − 1)
 * With γ = 0 and α = ½ it is half the binary cross-entropy. Lin, Goyal, Girshick, He & Dollár, "Focal Loss
 * for Dense Object Detection", ICCV 2017, eq. 5 and appendix B. The defaults are those of the paper and of
 * torchvision's sigmoid_focal_loss, which takes logits. Keras's BinaryFocalCrossentropy omits α by default,
 * so its name is not accepted for this loss.
 */
export const focal = {
  name: 'focal',
  title: say('Focal loss', 'फ़ोकल हानि', 'ফোকাল লস'),
  source: 'Lin et al., ICCV 2017, eq. 5; torchvision sigmoid_focal_loss',
  reason: 'focal-loss',
  definition: 'L = −(1/n) Σ (α·y·(1 − p)^γ·ln p + (1 − α)(1 − y)·p^γ·ln(1 − p))',
  outputs: 'probabilities',
  letter: 'p',
  reduction: 'mean',
  targets: 'labels',
  settings: {
    gamma: {
      title: say(
        'how much less an output counts that is already right',
        'जो आउटपुट पहले से सही है वह कितना कम गिना जाए',
        'আগেই ঠিক এমন আউটপুট কতটা কম ধরা হয়',
      ),
      default: 2,
      least: 0,
      words: ['γ', 'focusing'],
      symbol: { tex: '\\gamma', plain: 'γ' },
    },
    alpha: {
      title: say(
        'weight of the positives; the negatives have 1 − α',
        'धनात्मक नमूनों का भार; ऋणात्मक का 1 − α है',
        'ধনাত্মক নমুনার ওয়েট; ঋণাত্মকের 1 − α',
      ),
      default: 0.25,
      least: 0,
      most: 1,
      words: ['α'],
      symbol: { tex: '\\alpha', plain: 'α' },
    },
  },
  spellings: [],
  conventions: (choices, n = 1) => usesOverOutputs(choices, n),
  line: (compared, choices, settings) => ({
    formula: neg(
      overOutputs(
        compared.map((one) => {
          const { y, p, no, not, gamma, alpha } = lettersOf(one, settings);
          return add(
            mul(alpha, y, pow(not, gamma), call('ln', p)),
            mul(sub(num(1), alpha), no, pow(p, gamma), call('ln', not)),
          );
        }),
        choices,
      ),
    ),
    partials: Object.fromEntries(
      compared.map((one) => {
        const { y, p, no, not, gamma, alpha } = lettersOf(one, settings);
        const others = sub(num(1), alpha);
        const [by, positive, negative] =
          one.activation === 'sigmoid'
            ? [
                one.sum,
                mul(pow(not, gamma), add(mul(gamma, p, call('ln', p)), neg(not))),
                mul(pow(p, gamma), sub(p, mul(gamma, not, call('ln', not)))),
              ]
            : [
                one.output,
                sub(mul(gamma, pow(not, sub(gamma, num(1))), call('ln', p)), div(pow(not, gamma), p)),
                sub(div(pow(p, gamma), not), mul(gamma, pow(p, sub(gamma, num(1))), call('ln', not))),
              ];
        return [
          by,
          slopeOverOutputs(add(mul(alpha, y, positive), mul(others, no, negative)), compared.length, choices),
        ];
      }),
    ),
  }),
  value: (outputs, targets, choices, settings) => {
    const [gamma, alpha] = [settingOf(settings, 'gamma'), settingOf(settings, 'alpha')];
    return (
      outputs.reduce((sum, p, i) => {
        const right = targets[i] === 1 ? p : 1 - p;
        return sum - (targets[i] === 1 ? alpha : 1 - alpha) * (1 - right) ** gamma * Math.log(right);
      }, 0) / divisorOf(choices, outputs.length)
    );
  },
  gradient: (outputs, targets, choices, settings) => {
    const [gamma, alpha] = [settingOf(settings, 'gamma'), settingOf(settings, 'alpha')];
    return outputs.map((p, i) => {
      const positive = targets[i] === 1;
      const right = positive ? p : 1 - p;
      const slope = gamma * (1 - right) ** (gamma - 1) * Math.log(right) - (1 - right) ** gamma / right;
      return ((positive ? alpha : alpha - 1) * slope) / divisorOf(choices, outputs.length);
    });
  },
  // As in torchvision: the cross-entropy, times (1 − pₜ)^γ, times αₜ.
  pytorch: ({ output, target, sum, activation }, choices, settings) => {
    const [gamma, alpha] = [settingOf(settings, 'gamma'), settingOf(settings, 'alpha')];
    const crossEntropy =
      activation === 'sigmoid'
        ? `F.binary_cross_entropy_with_logits(${sum}, ${target}, reduction="none")`
        : `F.binary_cross_entropy(${output}, ${target}, reduction="none")`;
    const weight = `(${alpha} * ${target} + (1 - ${alpha}) * (1 - ${target}))`;
    const wrong = `(${target} * (1 - ${output}) + (1 - ${target}) * ${output})`;
    return torchOverOutputs(`(${weight} * ${wrong} ** ${gamma} * ${crossEntropy})`, choices);
  },
} as const satisfies Loss;

/** y, p, 1 − y and 1 − p of one output, with γ and α. */
function lettersOf(
  { output, target }: Compared,
  settings: Settings<Expr>,
): Readonly<Record<'y' | 'p' | 'no' | 'not' | 'gamma' | 'alpha', Expr>> {
  return {
    y: ref(target),
    p: ref(output),
    no: sub(num(1), ref(target)),
    not: sub(num(1), ref(output)),
    gamma: settingOf(settings, 'gamma'),
    alpha: settingOf(settings, 'alpha'),
  };
}
