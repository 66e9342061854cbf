import { say } from '../../language/text.ts';
import Fraction from 'fraction.js';
import { useConvention } from '../../conventions/index.ts';
import { call, num } from '../expr.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/**
 * step(z) = 1 for z > 0, 0 for z < 0; at 0 the value of the convention, the hidden second argument.
 * Rosenblatt, "The perceptron", Psychological Review 65, 1958.
 */
export const step = {
  name: 'step',
  arity: 2,
  shown: 1,
  value: (z = 0, atZero = 1) => (z > 0 ? 1 : z < 0 ? 0 : atZero),
  exact: (z, atZero) =>
    z === undefined || atZero === undefined ? null : z.equals(0) ? atZero : new Fraction(z.s > 0n ? 1 : 0),
  derivatives: () => [num(0), num(0)],
  tex: '\\operatorname{step}',
  plain: 'step',
  spoken: 'the unit step of',
  code: {
    python: (z = '', atZero = '1') => once(z, (z) => `1 if ${z} > 0 else 0 if ${z} < 0 else ${atZero}`),
    numpy: (z, atZero) => `np.heaviside(${z ?? ''}, ${atZero ?? '1'})`,
    // Its slope is 0, but PyTorch refuses to say so.
    pytorch: (z = '', atZero = '1') =>
      once(z, (z) => `torch.heaviside(${z}.detach(), torch.tensor(${atZero}, dtype=torch.float64))`),
    keras: (z = '', atZero = '1') =>
      once(z, (z) => `ops.where(${z} > 0, 1.0, ops.where(${z} < 0, 0.0, ${atZero}))`),
  },
  typed: {
    words: ['step', 'heaviside'],
    args: [1, 1],
    complete: ([z = num(0)], choices) => call('step', z, num(useConvention('step-at-zero', choices).choice)),
  },
  conventions: ['step-at-zero'],
  activation: {
    printed: 'step',
    keras: { strings: [] },
    pytorch: [],
  },
  definition: 'step(z) = 1 if z > 0, 0 if z < 0',
  source: 'Rosenblatt, Psychological Review 65, 1958',
  kink: say(
    'at z = 0 the value is the convention “step at 0”; the slope is 0 everywhere else and taken as 0 there, so nothing is learnt through it',
    'z = 0 पर मान परिपाटी “0 पर step” है; ढाल बाकी हर जगह 0 है और यहाँ भी 0 लिया जाता है, इसलिए इससे होकर कुछ नहीं सीखा जाता',
    'z = 0-তে মান হল রীতি “0-তে step”; ঢাল বাকি সব জায়গায় 0, এখানেও 0 ধরা হয়, তাই এর মধ্য দিয়ে কিছু শেখা যায় না',
  ),
} as const satisfies NamedFunction;
