import { say } from '../language/text.ts';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { add, div, mul, neg, num, pow, ref, sub, type Expr } from '../expr/expr.ts';
import type { Loss } from './loss.ts';

/**
 * Squared error.
 *   L = ½ Σ (y − o)²,   ∂L/∂o = −(y − o)
 * or without the ½ (∂L/∂o = −2(y − o)), or averaged over the n outputs (∂L/∂o = −(2/n)(y − o)), by the
 * convention `squared-error-factor`. Bishop, "Pattern Recognition and Machine Learning", 2006, eq. 5.11 (with
 * the ½).
 */
export const squaredError = {
  name: 'squared-error',
  title: say('Squared error', 'वर्गित त्रुटि', 'বর্গ ত্রুটি'),
  source: 'Bishop 2006, eq. 5.11',
  reason: 'squared-error',
  definition: 'L = ½ Σ (y − o)²',
  outputs: 'numbers',
  letter: 'o',
  reduction: 'sum',
  targets: 'numbers',
  settings: {},
  spellings: [
    {
      words: ['mean squared error', 'mse'],
      classes: ['MSELoss', 'MeanSquaredError'],
      conventions: { 'squared-error-factor': 'mean', 'batch-reduction': 'mean' },
    },
    { words: ['squared loss', 'quadratic loss', 'l2 loss'] },
    { words: ['half squared error'], conventions: { 'squared-error-factor': 'half' } },
    { words: ['sum of squared errors', 'sse'], conventions: { 'squared-error-factor': 'one' } },
  ],
  conventions: (choices) => [useConvention('squared-error-factor', choices)],
  line: (compared, choices) => {
    const factor = useConvention('squared-error-factor', choices).choice;
    const n = compared.length;
    const outer: Expr | null =
      factor === 'half' ? div(num(1), num(2)) : factor === 'mean' && n > 1 ? div(num(1), num(n)) : null;
    // The derivative of the square has a factor 2, which the ½ cancels.
    const slope: Expr | null =
      factor === 'half' ? null : factor === 'mean' && n > 1 ? div(num(2), num(n)) : num(2);
    const difference = (i: number): Expr =>
      sub(ref(compared[i]?.target ?? ''), ref(compared[i]?.output ?? ''));
    return {
      formula: add(
        ...compared.map((_, i) => (outer ? mul(outer, pow(difference(i), 2)) : pow(difference(i), 2))),
      ),
      partials: Object.fromEntries(
        compared.map(({ output }, i) => [
          output,
          slope ? neg(mul(slope, difference(i))) : neg(difference(i)),
        ]),
      ),
    };
  },
  value: (outputs, targets, choices) =>
    outputs.reduce((sum, o, i) => sum + ((targets[i] ?? 0) - o) ** 2, 0) * factorOf(choices, outputs.length),
  gradient: (outputs, targets, choices) =>
    outputs.map((o, i) => 2 * factorOf(choices, outputs.length) * (o - (targets[i] ?? 0))),
  pytorch: ({ output, target }, choices) => {
    const factor = useConvention('squared-error-factor', choices).choice;
    return `${factor === 'half' ? '0.5 * ' : ''}F.mse_loss(${output}, ${target}, reduction="none").${factor === 'mean' ? 'mean' : 'sum'}(dim=1)`;
  },
} as const satisfies Loss;

function factorOf(choices: ConventionChoices | undefined, n: number): number {
  const factor = useConvention('squared-error-factor', choices).choice;
  return factor === 'half' ? 0.5 : factor === 'mean' ? 1 / n : 1;
}
