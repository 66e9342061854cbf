import { call, num } from '../expr.ts';
import type { NamedFunction } from './function.ts';
import { leakyRelu, rightShare, slopedCode } from './leaky-relu.ts';

/**
 * PReLU(z, a) = max(0, z) + a·min(0, z): a leaky ReLU whose slope a is learnt, from 0.25 on. ∂/∂a = min(0,
 * z). He, Zhang, Ren & Sun, "Delving Deep into Rectifiers", ICCV 2015, eq. 1.
 */
export const prelu = {
  ...leakyRelu,
  name: 'prelu',
  tex: '\\operatorname{PReLU}',
  plain: 'PReLU',
  spoken: 'parametric ReLU of',
  code: slopedCode,
  typed: {
    words: ['prelu', 'PReLU'],
    args: [1, 2],
    complete: ([z = num(0), a = num('0.25')], choices) => call('prelu', z, a, rightShare(choices)),
  },
  activation: {
    printed: 'PReLU',
    parameter: { title: 'learnt slope below 0', plain: 'a', default: 0.25, learnt: true },
    keras: { strings: [] },
    pytorch: [
      {
        name: 'PReLU',
        arguments: ['num_parameters', 'init'],
        parameter: { names: ['init'] },
      },
    ],
  },
  definition: 'PReLU(z, a) = max(0, z) + a·min(0, z)',
  source: 'He et al., ICCV 2015, eq. 1',
} as const satisfies NamedFunction;
