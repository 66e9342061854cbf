import { say } from '../language/text.ts';
import { add, call, div, mul, neg, ref, sub, type Expr } from '../expr/expr.ts';
import type { Compared, Loss, LossLine } from './loss.ts';

/**
 * Cross-entropy of probabilities p with targets y that add up to 1.
 *   L = −Σ y ln p,   ∂L/∂p = −y/p
 * Where one target is known to be 1 and the others 0, L = −ln p of the right class: the terms of targets of 0
 * are omitted. Differentiated together with the softmax that computed p from z: ∂L/∂z = p − y. Bishop,
 * "Pattern Recognition and Machine Learning", 2006, eq. 4.108 and 4.109.
 */
export const crossEntropy = {
  name: 'cross-entropy',
  title: say('Cross-entropy', 'क्रॉस-एन्ट्रॉपी', 'ক্রস-এনট্রপি'),
  source: 'Bishop 2006, eq. 4.108',
  reason: 'cross-entropy',
  definition: 'L = −Σ y ln p',
  outputs: 'distribution',
  letter: 'p',
  reduction: 'mean',
  targets: 'distribution',
  settings: {},
  crossEntropyOfSoftmax: 'before',
  spellings: [
    {
      words: [
        'ce',
        'categorical cross entropy',
        'sparse categorical cross entropy',
        'nll',
        'negative log likelihood',
      ],
      classes: ['CategoricalCrossentropy', 'SparseCategoricalCrossentropy'],
    },
  ],
  conventions: () => [],
  line: (compared) => ({
    ...negativeSum(compared),
    partials: Object.fromEntries(
      compared.map(({ output, target, sum, activation }) =>
        activation === 'softmax'
          ? [sum, sub(ref(output), ref(target))]
          : [output, neg(div(ref(target), ref(output)))],
      ),
    ),
  }),
  value: (outputs, targets) => outputs.reduce((sum, p, i) => sum - (targets[i] ?? 0) * Math.log(p), 0),
  gradient: (outputs, targets) => outputs.map((p, i) => -(targets[i] ?? 0) / p),
  pytorch: ({ output, target, sum, activation }) =>
    activation === 'softmax'
      ? `F.cross_entropy(${sum}, ${target}, reduction="none")`
      : `-(${target} * torch.log(${output})).sum(dim=1)`,
} as const satisfies Loss;

/** −Σ y ln p in general, and without the terms that are known to be 0. */
function negativeSum(compared: readonly Compared[]): Pick<LossLine, 'rule' | 'formula'> {
  const logarithm = (one: Compared): Expr => one.logarithm ?? call('ln', ref(one.output));
  const term = (one: Compared): Expr => mul(ref(one.target), logarithm(one));
  const general = neg(add(...compared.map(term)));
  const nonZero = compared.filter(({ value }) => value !== 0);
  if (nonZero.length === compared.length && nonZero[0]?.value !== 1) return { formula: general };
  return {
    rule: general,
    formula: neg(add(...nonZero.map((one) => (one.value === 1 ? logarithm(one) : term(one))))),
  };
}
