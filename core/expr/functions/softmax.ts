import { add, call, div, mul, neg, num, sub, type Expr } from '../expr.ts';
import type { GroupFunction } from './group-function.ts';

/**
 * sᵢ = e^(aᵢ − m) / Σⱼ e^(aⱼ − m), with ∂sᵢ/∂aᵢ = sᵢ(1 − sᵢ) and ∂sᵢ/∂aⱼ = −sᵢsⱼ. The arrays always shift by
 * the largest entry m, so that nothing overflows. Bridle 1990; Goodfellow et al. 2016, §4.1 and eq. 6.29;
 * Bishop 2006, eq. 4.62 and 4.106.
 */
export const softmax = {
  name: 'softmax',
  tex: '\\operatorname{softmax}',
  definition:
    'sᵢ = e^(aᵢ − m) / Σⱼ e^(aⱼ − m), m the largest entry or 0 by the convention “Shift of softmax”',
  source: 'Bridle 1990; Goodfellow et al. 2016, §4.1 and eq. 6.29',
  activation: {
    printed: 'softmax',
    words: ['soft max'],
    keras: {
      strings: ['softmax'],
      classes: [
        {
          name: 'Softmax',
          arguments: ['axis'],
          only: { axis: [null, -1] },
          advice: 'take the axis of the channels, the last',
        },
      ],
    },
    // The channels are the second axis of a map, and the only one of a vector beside the batch.
    pytorch: [
      {
        name: 'Softmax',
        arguments: ['dim'],
        only: { dim: [null, 1, -1] },
        advice: 'take the axis of the channels: dim=1',
      },
    ],
  },
  conventions: ['softmax-shift'],
  formula: (entry, group, shift) => {
    const exponential = (one: Expr): Expr => call('exp', shift ? sub(one, shift) : one);
    return div(exponential(entry), add(...group.map(exponential)));
  },
  output: ({ exponential, total }) => ({ formula: div(exponential, total) }),
  share: (output) => output,
  slope: (output, share, same) => (same ? mul(output, sub(num(1), share)) : neg(mul(output, share))),
  value: (entries) => {
    const largest = Math.max(...entries);
    const exponentials = entries.map((one) => Math.exp(one - largest));
    const total = exponentials.reduce((sum, one) => sum + one, 0);
    return exponentials.map((one) => one / total);
  },
  // sᵢ(gᵢ − Σⱼ gⱼsⱼ)
  back: (entries, gradient) => {
    const shares: readonly number[] = softmax.value(entries);
    const total = shares.reduce((sum, one, j) => sum + one * (gradient[j] ?? 0), 0);
    return shares.map((one, i) => one * ((gradient[i] ?? 0) - total));
  },
} as const satisfies GroupFunction;
