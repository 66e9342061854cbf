import type { Language } from '../../expr/language.ts';
import type { Program } from '../../solution/program.ts';
import type { Solution } from '../../solution/solution.ts';
import type { InitializationProblem } from './problem.ts';

/** In PyTorch the fans and gains of torch.nn.init. null for other languages, and for weights too many to make. */
export function program(
  { scheme, distribution, inputs, outputs, convolution }: InitializationProblem,
  _solution: Solution,
  language: Language,
): Program | null {
  const shape = convolution
    ? [convolution.filters, convolution.channels, ...convolution.kernel]
    : [outputs ?? 1, inputs ?? 1];
  if (language !== 'pytorch' || shape.reduce((product, side) => product * side, 1) > MOST_WEIGHTS)
    return null;
  const gain = scheme === 'he' ? "init.calculate_gain('relu')" : '1.0';
  const text = [
    'import math',
    'import torch',
    'from torch.nn import init',
    '',
    `w = torch.empty(${shape.join(', ')})`,
    'fan_in, fan_out = init._calculate_fan_in_and_fan_out(w)',
    scheme === 'glorot'
      ? 'std = math.sqrt(2.0 / (fan_in + fan_out))  # as in xavier_normal_'
      : `std = ${gain} / math.sqrt(fan_in)  # as in kaiming_normal_`,
    'variance = std ** 2',
    ...(distribution === 'uniform'
      ? ['a = math.sqrt(3.0) * std', 'print(variance, std, a)']
      : ['print(variance, std)']),
    '',
  ].join('\n');
  return {
    language,
    text,
    names: {
      ...(convolution ? { fan_in: 'fan_in', ...(scheme === 'glorot' ? { fan_out: 'fan_out' } : {}) } : {}),
      sigmaSquared: 'variance',
      sigma: 'std',
      ...(distribution === 'uniform' ? { a: 'a' } : {}),
    },
  };
}

const MOST_WEIGHTS = 10_000_000;
