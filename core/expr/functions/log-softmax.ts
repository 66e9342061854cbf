import { call, div, neg, num, sub } from '../expr.ts';
import type { GroupFunction } from './group-function.ts';
import { softmax } from './softmax.ts';

/**
 * lᵢ = aᵢ − m − ln Σⱼ e^(aⱼ − m), the logarithm of the softmax, with ∂lᵢ/∂aⱼ = δᵢⱼ − sⱼ. Goodfellow et al.
 * 2016, eq. 6.30.
 */
export const logSoftmax = {
  name: 'log-softmax',
  tex: '\\operatorname{log-softmax}',
  definition: 'lᵢ = aᵢ − m − ln Σⱼ e^(aⱼ − m), with the same m',
  source: 'Goodfellow et al. 2016, eq. 6.30',
  activation: {
    printed: 'log-softmax',
    keras: { strings: ['log_softmax'] },
    pytorch: [
      {
        name: 'LogSoftmax',
        arguments: ['dim'],
        only: { dim: [null, 1, -1] },
        advice: 'take the axis of the channels: dim=1',
      },
    ],
  },
  conventions: ['softmax-shift'],
  formula: (entry, group) => sub(entry, call('logsumexp', ...group)),
  output: ({ shifted, total }) => ({
    formula: sub(shifted, call('ln', total)),
    slopes: { entry: num(1), total: neg(div(num(1), total)) },
  }),
  share: (_output, { exponential, total }) => div(exponential, total),
  slope: (_output, share, same) => (same ? sub(num(1), share) : neg(share)),
  value: (entries) => {
    const largest = Math.max(...entries);
    const total = Math.log(entries.reduce((sum, one) => sum + Math.exp(one - largest), 0));
    return entries.map((one) => one - largest - total);
  },
  // gᵢ − sᵢ Σⱼ gⱼ
  back: (entries, gradient) => {
    const total = gradient.reduce((sum, one) => sum + one, 0);
    return softmax.value(entries).map((one, i) => (gradient[i] ?? 0) - one * total);
  },
} as const satisfies GroupFunction;
