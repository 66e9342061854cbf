import { say } from '../../language/text.ts';
import Fraction from 'fraction.js';
import { useConvention } from '../../conventions/index.ts';
import { call, div, num, sub, type Expr } from '../expr.ts';
import { once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/** How far the ramp from 0 to 1 reaches, by the convention: z/6 + ½, z/5 + ½ or z/2 + ½ between its ends. */
const WIDTHS = { pytorch: 6, 'keras-2': 5, 'binary-connect': 2 } as const;

const halfOf = (width: Expr): Expr => (width.op === 'num' ? num(Number(width.text) / 2) : div(width, num(2)));

/**
 * The hard sigmoid: 0, then a ramp z/d + ½, then 1, with d from the convention as the hidden second argument.
 * Its slope is 1/d on the ramp and 0 outside and at the two kinks, as PyTorch and TensorFlow take it.
 * Courbariaux, Bengio & David, "BinaryConnect", NIPS 2015, eq. 3 (d = 2).
 */
export const hardSigmoid = {
  name: 'hard-sigmoid',
  arity: 2,
  shown: 1,
  value: (z = 0, width = 6) => Math.min(1, Math.max(0, z / width + 0.5)),
  exact: (z, width) => {
    if (z === undefined || width === undefined) return null;
    const ramp = z.div(width).add(new Fraction(1, 2));
    return ramp.s < 0n ? new Fraction(0) : ramp.compare(1) > 0 ? new Fraction(1) : ramp;
  },
  derivatives: ([z = num(0), width = num(6)]) => [
    call('cases', sub(halfOf(width), call('abs', z)), div(num(1), width), num(0), num(0)),
    num(0),
  ],
  tex: '\\operatorname{hardsigmoid}',
  plain: 'hardsigmoid',
  spoken: 'the hard sigmoid of',
  code: {
    python: (z = '', width = '6') => once(z, (z) => `min(1.0, max(0.0, ${z} / ${width} + 0.5))`),
    numpy: (z = '', width = '6') => once(z, (z) => `np.clip(${z} / ${width} + 0.5, 0, 1)`),
    // F.hardsigmoid takes its slope 1/6 in float32, also of float64 tensors (PyTorch 1.13); relu6(z + 3)/6 is
    // its definition.
    pytorch: (z = '', width = '6') =>
      once(z, (z) => `F.relu6(${width === '6' ? z : `6 * ${z} / ${width}`} + 3) / 6`),
    keras: (z = '', width = '6') =>
      width === '6' ? `ops.hard_sigmoid(${z})` : once(z, (z) => `ops.clip(${z} / ${width} + 0.5, 0, 1)`),
  },
  typed: {
    words: ['hard_sigmoid', 'hardsigmoid', 'Hardsigmoid'],
    args: [1, 1],
    complete: ([z = num(0)], choices) =>
      call('hard-sigmoid', z, num(WIDTHS[useConvention('hard-sigmoid', choices).choice])),
  },
  conventions: ['hard-sigmoid'],
  activation: {
    printed: 'hard sigmoid',
    keras: { strings: ['hard_sigmoid'] },
    pytorch: [{ name: 'Hardsigmoid', arguments: ['inplace'] }],
  },
  definition: 'hardsigmoid(z) = min(1, max(0, z/d + ½)), d = 6, 5 or 2',
  source: 'Courbariaux, Bengio & David, NIPS 2015, eq. 3',
  kink: say(
    'at both ends of the ramp the slope is taken as 0',
    'ढलान के दोनों सिरों पर ढाल 0 लिया जाता है',
    'ঢালু অংশের দুই প্রান্তে ঢাল 0 ধরা হয়',
  ),
} as const satisfies NamedFunction;
