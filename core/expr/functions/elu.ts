import { say } from '../../language/text.ts';
import { call, mul, num, sub, type Expr } from '../expr.ts';
import * as many from '../precise/index.ts';
import { isNumber, once } from './code-forms.ts';
import type { NamedFunction } from './function.ts';
import { rightShare } from './leaky-relu.ts';

/** α·e, without a factor of 1. */
const scaled = (alpha: Expr, e: Expr): Expr =>
  alpha.op === 'num' && Number(alpha.text) === 1 ? e : mul(alpha, e);

/**
 * ELU(z, α) = z above 0, α(eᶻ − 1) below. Its slope below 0 is αeᶻ, which is ELU + α with the digits that this sum loses. The third argument is the share
 * of the right-hand slope at 0, which matters for α ≠ 1 only. Clevert, Unterthiner & Hochreiter, ICLR 2016,
 * eq. 15.
 */
export const elu = {
  name: 'elu',
  arity: 3,
  shown: 2,
  value: (z = 0, alpha = 1) => (z > 0 ? z : alpha * Math.expm1(z)),
  exact: (z) => (z !== undefined && z.s >= 0n ? z : null),
  levelsFrom: 700,
  precise: (z = many.ZERO, alpha = many.ONE) => (z.m > 0n ? z : many.mul(alpha, many.expm1(z))),
  derivatives: ([z = num(0), alpha = num(1), share = num(0)]) => [
    call('cases', z, num(1), scaled(alpha, call('exp', z)), share),
    call('cases', z, num(0), sub(call('exp', z), num(1)), num(0)),
    num(0),
  ],
  tex: '\\operatorname{ELU}',
  plain: 'ELU',
  spoken: 'the exponential linear unit of',
  numbers: [1],
  code: {
    python: (z = '', alpha = '1') => once(z, (z) => `${z} if ${z} > 0 else ${alpha} * math.expm1(${z})`),
    numpy: (z = '', alpha = '1') => once(z, (z) => `np.where(${z} > 0, ${z}, ${alpha} * np.expm1(${z}))`),
    // The libraries' α is a number, and at 0 PyTorch's autograd takes the left-hand slope.
    pytorch: (z = '', alpha = '1', share = '0') =>
      isNumber(alpha) && share === '0'
        ? `F.elu(${z}, ${alpha})`
        : once(
            z,
            (z) => `torch.where(${z} ${share === '1' ? '>=' : '>'} 0, ${z}, ${alpha} * torch.expm1(${z}))`,
          ),
    keras: (z = '', alpha = '1', share = '0') =>
      isNumber(alpha) && share === '0'
        ? `ops.elu(${z}, ${alpha})`
        : once(z, (z) => `ops.where(${z} ${share === '1' ? '>=' : '>'} 0, ${z}, ${alpha} * ops.expm1(${z}))`),
  },
  typed: {
    words: ['elu', 'ELU'],
    args: [1, 2],
    complete: ([z = num(0), alpha = num(1)], choices) => call('elu', z, alpha, rightShare(choices)),
  },
  conventions: ['kink-slope'],
  activation: {
    printed: 'ELU',
    parameter: { title: 'limit below 0, with its sign turned', plain: 'α', default: 1 },
    keras: {
      strings: ['elu'],
      classes: [{ name: 'ELU', arguments: ['alpha'], parameter: { names: ['alpha'] } }],
    },
    pytorch: [{ name: 'ELU', arguments: ['alpha', 'inplace'], parameter: { names: ['alpha'] } }],
  },
  definition: 'ELU(z, α) = z if z > 0, α(eᶻ − 1) if z ≤ 0',
  source: 'Clevert, Unterthiner & Hochreiter, ICLR 2016, eq. 15',
  kink: say(
    'at z = 0 the slope is that on the left, α, or that on the right, 1, by the convention “Slope at a kink”; for α = 1 they are the same',
    'z = 0 पर ढाल बाईं ओर का, α, या दाईं ओर का, 1, है, परिपाटी “मोड़ पर ढाल” के अनुसार; α = 1 पर दोनों बराबर हैं',
    'z = 0-তে ঢাল বাঁ দিকের, α, বা ডান দিকের, 1, রীতি “বাঁকে ঢাল” অনুযায়ী; α = 1 হলে দুটি সমান',
  ),
} as const satisfies NamedFunction;
