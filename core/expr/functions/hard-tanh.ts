import { say } from '../../language/text.ts';
import { call, num, sub, type Expr } from '../expr.ts';
import { isNumber, type Code } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/** Python text of z between two bounds; the bounds are short, z is written once or named. */
export const boundedCode = {
  python: (z = '', low = '', high = '') => `min(${high}, max(${low}, ${z}))`,
  numpy: (z = '', low = '', high = '') => `np.minimum(${high}, np.maximum(${low}, ${z}))`,
  keras: (z = '', low = '', high = '') => `ops.minimum(${high}, ops.maximum(${low}, ${z}))`,
} satisfies Partial<Code>;

/** 1 where z is strictly between the bounds, else 0: at both ends the slope is 0. */
export const betweenBounds = (z: Expr, low: Expr, high: Expr): Expr =>
  call('cases', call('min', sub(z, low), sub(high, z)), num(1), num(0), num(0));

/**
 * hardtanh(z) = min(1, max(−1, z)), or between two other bounds: the second and third arguments. Its slope is
 * 1 between the bounds and 0 outside and at both ends, as PyTorch takes it. Collobert, "Large Scale Machine
 * Learning", PhD thesis, Paris 6, 2004.
 */
export const hardTanh = {
  name: 'hard-tanh',
  arity: 3,
  value: (z = 0, low = -1, high = 1) => Math.min(high, Math.max(low, z)),
  exact: (z, low, high) => {
    if (z === undefined || low === undefined || high === undefined) return null;
    const raised = z.compare(low) < 0 ? low : z;
    return raised.compare(high) > 0 ? high : raised;
  },
  // At an end the bound has the slope that z has not.
  derivatives: ([z = num(0), low = num(-1), high = num(1)]) => [
    betweenBounds(z, low, high),
    call('cases', sub(low, z), num(1), num(0), num(1)),
    call('cases', sub(z, high), num(1), num(0), num(1)),
  ],
  tex: '\\operatorname{hardtanh}',
  plain: 'hardtanh',
  spoken: 'the hard hyperbolic tangent of',
  numbers: [1, 2],
  code: {
    ...boundedCode,
    // F.hardtanh takes its bounds as plain numbers; torch.minimum would share the slope at a bound.
    pytorch: (z = '', low = '', high = '') =>
      isNumber(low) && isNumber(high)
        ? `F.hardtanh(${z}, ${low}, ${high})`
        : `(lambda z, l, h: torch.where(z <= l, l + 0 * z, torch.where(z >= h, h + 0 * z, z)))(${z}, ${low}, ${high})`,
  },
  typed: {
    words: ['hardtanh', 'Hardtanh', 'hard_tanh'],
    args: [1, 3],
    complete: ([z = num(0), low = num(-1), high = num(1)]) => call('hard-tanh', z, low, high),
  },
  activation: {
    printed: 'hardtanh',
    keras: { strings: ['hard_tanh'] },
    pytorch: [
      {
        name: 'Hardtanh',
        arguments: ['min_val', 'max_val', 'inplace'],
        only: { min_val: [null, -1], max_val: [null, 1] },
      },
    ],
  },
  definition: 'hardtanh(z, l, h) = min(h, max(l, z)), l = −1 and h = 1 unless given',
  source: 'Collobert 2004; PyTorch Hardtanh',
  kink: say(
    'at both ends the slope is 0, as PyTorch takes it',
    'दोनों सिरों पर ढाल 0 है, जैसा PyTorch लेता है',
    'দুই প্রান্তে ঢাল 0, PyTorch যেমন নেয়',
  ),
} as const satisfies NamedFunction;
