import { say } from '../../language/text.ts';
import Fraction from 'fraction.js';
import { num } from '../expr.ts';
import type { NamedFunction } from './function.ts';
import { betweenBounds, boundedCode } from './hard-tanh.ts';

/**
 * ReLU6(z) = min(6, max(0, z)). Its slope is 1 between 0 and 6 and 0 outside and at both ends, as PyTorch
 * takes it, whatever the convention for ReLU′(0). Krizhevsky, "Convolutional Deep Belief Networks on
 * CIFAR-10", 2010; Howard et al., "MobileNets", 2017.
 */
export const relu6 = {
  name: 'relu6',
  arity: 1,
  value: (z = 0) => Math.min(6, Math.max(0, z)),
  exact: (z) =>
    z === undefined ? null : z.s < 0n ? new Fraction(0) : z.compare(6) > 0 ? new Fraction(6) : z,
  derivatives: ([z = num(0)]) => [betweenBounds(z, num(0), num(6))],
  tex: '\\operatorname{ReLU6}',
  plain: 'ReLU6',
  spoken: 'ReLU6 of',
  code: {
    python: (z) => boundedCode.python(z, '0', '6'),
    numpy: (z) => boundedCode.numpy(z, '0', '6'),
    pytorch: (z = '') => `F.relu6(${z})`,
    keras: (z = '') => `ops.relu6(${z})`,
  },
  typed: { words: ['relu6', 'ReLU6'] },
  activation: {
    printed: 'ReLU6',
    keras: {
      strings: ['relu6'],
      classes: [
        {
          name: 'ReLU',
          arguments: ['max_value', 'negative_slope', 'threshold'],
          only: { max_value: [6], negative_slope: [null, 0], threshold: [null, 0] },
        },
      ],
    },
    pytorch: [
      { name: 'ReLU6', arguments: ['inplace'] },
      {
        name: 'Hardtanh',
        arguments: ['min_val', 'max_val', 'inplace'],
        only: { min_val: [0], max_val: [6] },
      },
    ],
  },
  definition: 'ReLU6(z) = min(6, max(0, z))',
  source: 'Krizhevsky 2010; Howard et al. 2017; PyTorch ReLU6',
  kink: say(
    'at z = 0 and z = 6 the slope is 0, as PyTorch takes it',
    'z = 0 और z = 6 पर ढाल 0 है, जैसा PyTorch लेता है',
    'z = 0 ও z = 6-এ ঢাল 0, PyTorch যেমন নেয়',
  ),
} as const satisfies NamedFunction;
