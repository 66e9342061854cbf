import { say } from '../language/text.ts';
import { useConvention } from '../conventions/index.ts';
import { add, call, div, mul, ref, sub, type Expr } from '../expr/expr.ts';
import type { Loss } from './loss.ts';

/**
 * Cross-entropy of logits z, with probabilities softmax(z).
 *   L = m + ln Σ e^(z − m) − Σ y z,   ∂L/∂z = softmax(z) − y
 * with m the largest logit. It equals −Σ y ln softmax(z) where the targets add up to 1, and neither overflows
 * nor takes the logarithm of 0. Without the shift (convention `softmax-shift`) m = 0. PyTorch
 * CrossEntropyLoss; Goodfellow et al. 2016, §6.2.2.3.
 */
export const crossEntropyLogits = {
  name: 'cross-entropy-logits',
  title: say('Cross-entropy of logits', 'लॉजिट की क्रॉस-एन्ट्रॉपी', 'লজিটের ক্রস-এনট্রপি'),
  source: 'Goodfellow et al. 2016, §6.2.2.3; PyTorch CrossEntropyLoss',
  reason: 'cross-entropy',
  definition: 'L = m + ln Σ e^(z − m) − Σ y z with m = max z',
  outputs: 'logits',
  letter: 'z',
  reduction: 'mean',
  targets: 'distribution',
  settings: {},
  crossEntropyOfSoftmax: 'inside',
  spellings: [
    {
      words: [
        'cross entropy with logits',
        'cross entropy of logits',
        'ce with logits',
        'ce of logits',
        'ce logits',
      ],
      classes: ['CrossEntropyLoss'],
    },
  ],
  conventions: (choices) => [useConvention('softmax-shift', choices)],
  line: (compared, choices) => {
    const logits = compared.map(({ output }) => ref(output));
    const largest =
      useConvention('softmax-shift', choices).choice === 'max' && logits.length > 1
        ? call('max', ...logits)
        : null;
    const exponential = (z: Expr): Expr => call('exp', largest ? sub(z, largest) : z);
    const total = add(...logits.map(exponential));
    const right = compared.filter(({ value }) => value !== 0);
    const weighed = right.map(({ output, target, value }) =>
      value === 1 ? ref(output) : mul(ref(target), ref(output)),
    );
    return {
      formula: add(
        ...(largest ? [largest] : []),
        call('ln', total),
        ...weighed.map((term): Expr => ({ op: 'neg', of: term })),
      ),
      partials: Object.fromEntries(
        compared.map(({ output, target }, i) => [
          output,
          sub(div(exponential(logits[i] as Expr), total), ref(target)),
        ]),
      ),
    };
  },
  value: (outputs, targets) => {
    const largest = Math.max(...outputs);
    return (
      largest +
      Math.log(outputs.reduce((sum, z) => sum + Math.exp(z - largest), 0)) -
      outputs.reduce((sum, z, i) => sum + (targets[i] ?? 0) * z, 0)
    );
  },
  gradient: (outputs, targets) => {
    const largest = Math.max(...outputs);
    const total = outputs.reduce((sum, z) => sum + Math.exp(z - largest), 0);
    return outputs.map((z, i) => Math.exp(z - largest) / total - (targets[i] ?? 0));
  },
  pytorch: ({ output, target }) => `F.cross_entropy(${output}, ${target}, reduction="none")`,
} as const satisfies Loss;
