import { say } from '../../language/text.ts';
import Fraction from 'fraction.js';
import { useConvention } from '../../conventions/index.ts';
import { call, num } from '../expr.ts';
import { once, type Code } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/**
 * ReLU(z) = max(0, z). Nair & Hinton, "Rectified Linear Units Improve Restricted Boltzmann Machines", ICML
 * 2010.
 */
export const relu = {
  name: 'relu',
  arity: 2, // the second argument is ReLU′(0), carried along so that the derivative knows the convention
  shown: 1,
  value: (z = 0) => Math.max(0, z),
  exact: (z) => (z === undefined ? null : z.compare(0) > 0 ? z : new Fraction(0)),
  derivatives: (args) => [call('relu-prime', ...args), num(0)],
  tex: '\\operatorname{ReLU}',
  plain: 'ReLU',
  spoken: 'the larger of 0 and',
  style: 'max0',
  code: {
    python: (z) => `max(0, ${z ?? ''})`,
    numpy: (z) => `np.maximum(0, ${z ?? ''})`,
    // Autograd has to take the problem's slope at 0: of max(0, z) it would take 0.
    pytorch: (z = '', atZero = '0') =>
      Number(atZero) === 0
        ? `torch.relu(${z})`
        : once(z, (z) =>
            Number(atZero) === 1
              ? `torch.where(${z} >= 0, ${z}, torch.zeros_like(${z}))`
              : `0.5 * (${z} + torch.abs(${z}))`,
          ),
    keras: (z = '', atZero = '0') =>
      Number(atZero) === 0
        ? `ops.relu(${z})`
        : once(z, (z) =>
            Number(atZero) === 1 ? `ops.where(${z} >= 0, ${z}, 0.0)` : `0.5 * (${z} + ops.abs(${z}))`,
          ),
  },
  typed: {
    words: ['relu', 'ReLU'],
    args: [1, 1],
    complete: ([z = num(0)], choices) => call('relu', z, num(useConvention('relu-at-zero', choices).choice)),
  },
  conventions: ['relu-at-zero'],
  activation: {
    printed: 'ReLU',
    keras: {
      strings: ['relu'],
      classes: [
        {
          name: 'ReLU',
          arguments: ['max_value', 'negative_slope', 'threshold'],
          only: { max_value: [null], negative_slope: [null, 0], threshold: [null, 0] },
        },
      ],
    },
    pytorch: [{ name: 'ReLU', arguments: ['inplace'] }],
  },
  definition: 'ReLU(z) = max(0, z)',
  source: 'Nair & Hinton, ICML 2010',
  kink: say(
    'at z = 0 the slope is a convention (ReLU′ at 0)',
    'z = 0 पर ढाल परिपाटी है (0 पर ReLU′)',
    'z = 0-তে ঢাল একটি রীতি (0-তে ReLU′)',
  ),
} as const satisfies NamedFunction;

const slopeCode: Code = {
  python: (z = '', atZero = '0') => once(z, (z) => `1 if ${z} > 0 else 0 if ${z} < 0 else ${atZero}`),
  numpy: (z, atZero) => `np.heaviside(${z ?? ''}, ${atZero ?? '0'})`,
  pytorch: (z = '', atZero = '0') => `torch.heaviside(${z}, torch.tensor(${atZero}, dtype=torch.float64))`,
  keras: (z = '', atZero = '0') =>
    once(z, (z) => `ops.where(${z} > 0, 1.0, ops.where(${z} < 0, 0.0, ${atZero}))`),
};

/**
 * ReLU′(z) = 1 for z > 0, 0 for z < 0; at 0 the value of the convention, PyTorch's and TensorFlow's 0 unless
 * the problem says otherwise.
 */
export const reluPrime: NamedFunction = {
  name: 'relu-prime',
  arity: 2,
  shown: 1,
  value: (z = 0, atZero = 0) => (z > 0 ? 1 : z < 0 ? 0 : atZero),
  exact: (z, atZero) =>
    z === undefined || atZero === undefined
      ? null
      : z.compare(0) > 0
        ? new Fraction(1)
        : z.compare(0) < 0
          ? new Fraction(0)
          : atZero,
  derivatives: () => [num(0), num(0)],
  tex: "\\operatorname{ReLU}'",
  plain: 'ReLU′',
  spoken: 'the slope of ReLU at',
  code: slopeCode,
  conventions: ['relu-at-zero'],
  definition: 'ReLU′(z) = 1 if z > 0, 0 if z < 0',
  source: 'Nair & Hinton, ICML 2010',
  kink: say(
    'at z = 0 the value is the convention “ReLU′ at 0”',
    'z = 0 पर मान परिपाटी “0 पर ReLU′” है',
    'z = 0-তে মান হল রীতি “0-তে ReLU′”',
  ),
};
