import { say } from '../../language/text.ts';
import Fraction from 'fraction.js';
import { add, call, div, num, sub } from '../expr.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/**
 * hardswish(z) = z·ReLU6(z + 3)/6: 0 up to −3, z from 3 on, z(z + 3)/6 between. Its slope is z/3 + ½ between
 * the two ends; the ends count as between, so that it is −½ at −3 and 3/2 at 3: what autograd of PyTorch 1.13
 * takes. Howard et al., "Searching for MobileNetV3", ICCV 2019, §5.2.
 */
export const hardSwish = {
  name: 'hard-swish',
  arity: 1,
  value: (z = 0) => (z <= -3 ? 0 : z >= 3 ? z : (z * (z + 3)) / 6),
  exact: (z) => {
    if (z === undefined) return null;
    return z.compare(-3) <= 0 ? new Fraction(0) : z.compare(3) >= 0 ? z : z.mul(z.add(3)).div(6);
  },
  derivatives: ([z = num(0)]) => [
    call(
      'cases',
      sub(num(3), call('abs', z)),
      add(div(z, num(3)), div(num(1), num(2))),
      call('step', z, num(0)),
      num(1),
    ),
  ],
  tex: '\\operatorname{hardswish}',
  plain: 'hardswish',
  spoken: 'the hard swish of',
  code: {
    python: (z = '') => once(z, (z) => `${z} * min(6, max(0, ${z} + 3)) / 6`),
    numpy: (z = '') => once(z, (z) => `${z} * np.clip(${z} + 3, 0, 6) / 6`),
    pytorch: (z = '') => `F.hardswish(${z})`,
    keras: (z = '') => `ops.hard_swish(${z})`,
  },
  typed: { words: ['hardswish', 'Hardswish', 'hard_swish', 'hard_silu'] },
  activation: {
    printed: 'hardswish',
    words: ['hard silu'],
    keras: { strings: ['hard_swish', 'hard_silu'] },
    pytorch: [{ name: 'Hardswish', arguments: ['inplace'] }],
  },
  definition: 'hardswish(z) = z·min(6, max(0, z + 3))/6',
  source: 'Howard et al., ICCV 2019, §5.2; PyTorch Hardswish',
  kink: say(
    'at z = −3 the slope is −½ and at z = 3 it is 3/2: that of z(z + 3)/6, as PyTorch 1.13 takes it',
    'z = −3 पर ढाल −½ और z = 3 पर 3/2 है: z(z + 3)/6 का ढाल, जैसा PyTorch 1.13 लेता है',
    'z = −3-এ ঢাল −½ ও z = 3-এ 3/2: z(z + 3)/6-এর ঢাল, PyTorch 1.13 যেমন নেয়',
  ),
} as const satisfies NamedFunction;
