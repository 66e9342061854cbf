import { say } from '../../language/text.ts';
import { call, mul, num } from '../expr.ts';
import * as many from '../precise/index.ts';
import { once } from './code-forms.ts';
import { seluAlpha, seluScale } from './constants.ts';
import type { NamedFunction } from './function.ts';
import { rightShare } from './leaky-relu.ts';

const SCALE = seluScale.value();
const ALPHA = seluAlpha.value();

/**
 * SELU(z) = λz above 0, λα(eᶻ − 1) below, with λ ≈ 1.0507 and α ≈ 1.6733. Its slope below 0 is λαeᶻ = SELU +
 * λα; just left of 0 that is 1.758, just right of it 1.051: the second argument is the share of the
 * right-hand one at 0. Klambauer, Unterthiner, Mayr & Hochreiter, "Self-Normalizing Neural Networks", NIPS
 * 2017, eq. 2.
 */
export const selu = {
  name: 'selu',
  arity: 2,
  shown: 1,
  value: (z = 0) => SCALE * (z > 0 ? z : ALPHA * Math.expm1(z)),
  levelsFrom: 700,
  precise: (z = many.ZERO) =>
    many.mul(many.fromNumber(SCALE), z.m > 0n ? z : many.mul(many.fromNumber(ALPHA), many.expm1(z))),
  derivatives: ([z = num(0), share = num(0)]) => [
    call('cases', z, call('selu-scale'), mul(call('selu-scale'), call('selu-alpha'), call('exp', z)), share),
    num(0),
  ],
  tex: '\\operatorname{SELU}',
  plain: 'SELU',
  spoken: 'the scaled exponential linear unit of',
  code: {
    python: (z = '') => once(z, (z) => `${SCALE} * (${z} if ${z} > 0 else ${ALPHA} * math.expm1(${z}))`),
    numpy: (z = '') => once(z, (z) => `${SCALE} * np.where(${z} > 0, ${z}, ${ALPHA} * np.expm1(${z}))`),
    pytorch: (z = '', share = '0') =>
      share === '0'
        ? `F.selu(${z})`
        : once(z, (z) => `${SCALE} * torch.where(${z} >= 0, ${z}, ${ALPHA} * torch.expm1(${z}))`),
    keras: (z = '', share = '0') =>
      share === '0'
        ? `ops.selu(${z})`
        : once(z, (z) => `${SCALE} * ops.where(${z} >= 0, ${z}, ${ALPHA} * ops.expm1(${z}))`),
  },
  typed: {
    words: ['selu', 'SELU'],
    args: [1, 1],
    complete: ([z = num(0)], choices) => call('selu', z, rightShare(choices)),
  },
  conventions: ['kink-slope'],
  activation: {
    printed: 'SELU',
    keras: { strings: ['selu'] },
    pytorch: [{ name: 'SELU', arguments: ['inplace'] }],
  },
  definition: 'SELU(z) = λz if z > 0, λα(eᶻ − 1) if z ≤ 0',
  source: 'Klambauer, Unterthiner, Mayr & Hochreiter, NIPS 2017, eq. 2',
  kink: say(
    'at z = 0 the slope is that on the left, λα, or that on the right, λ, by the convention “Slope at a kink”',
    'z = 0 पर ढाल बाईं ओर का, λα, या दाईं ओर का, λ, है, परिपाटी “मोड़ पर ढाल” के अनुसार',
    'z = 0-তে ঢাল বাঁ দিকের, λα, বা ডান দিকের, λ, রীতি “বাঁকে ঢাল” অনুযায়ী',
  ),
} as const satisfies NamedFunction;
