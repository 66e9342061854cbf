import { say } from '../../language/text.ts';
import type { ConventionChoices } from '../../conventions/index.ts';
import { useConvention } from '../../conventions/index.ts';
import { call, num, type Expr } from '../expr.ts';
import { isNumber, once, type Code } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/**
 * The slope at a kink between two slopes, as the share of the right-hand one: the last argument of each
 * function that has such a kink.
 */
export const rightShare = (choices: ConventionChoices | undefined): Expr =>
  num(useConvention('kink-slope', choices).choice === 'right' ? 1 : 0);

/** In plain text and by arrays: z above 0, a·z below. */
export const slopedCode: Code = {
  python: (z = '', a = '') => once(z, (z) => `${z} if ${z} > 0 else ${a} * ${z}`),
  numpy: (z = '', a = '') => once(z, (z) => `np.where(${z} > 0, ${z}, ${a} * ${z})`),
  pytorch: (z = '', a = '', share = '0') =>
    once(z, (z) => `torch.where(${z} ${share === '1' ? '>=' : '>'} 0, ${z}, ${a} * ${z})`),
  keras: (z = '', a = '', share = '0') =>
    once(z, (z) => `ops.where(${z} ${share === '1' ? '>=' : '>'} 0, ${z}, ${a} * ${z})`),
};

/**
 * Leaky ReLU: z above 0, a·z below, with a small fixed slope a (0.01 unless said). Maas, Hannun & Ng,
 * "Rectifier Nonlinearities Improve Neural Network Acoustic Models", 2013, eq. 3. The third argument is the
 * share of the right-hand slope at 0.
 */
export const leakyRelu = {
  name: 'leaky-relu',
  arity: 3,
  shown: 2,
  value: (z = 0, a = 0) => (z > 0 ? z : a * z),
  exact: (z, a) => (z === undefined || a === undefined ? null : z.s > 0n ? z : z.mul(a)),
  derivatives: ([z = num(0), a = num(0), share = num(0)]) => [
    call('cases', z, num(1), a, share),
    call('min', num(0), z),
    num(0),
  ],
  tex: '\\operatorname{LeakyReLU}',
  plain: 'LeakyReLU',
  spoken: 'leaky ReLU of',
  numbers: [1],
  code: {
    ...slopedCode,
    // The libraries' slope is a number, and at 0 autograd takes it.
    pytorch: (z = '', a = '', share = '0') =>
      isNumber(a) && share === '0' ? `F.leaky_relu(${z}, ${a})` : slopedCode.pytorch(z, a, share),
    keras: (z = '', a = '', share = '0') =>
      isNumber(a) && share === '0' ? `ops.leaky_relu(${z}, ${a})` : slopedCode.keras(z, a, share),
  },
  typed: {
    words: ['leaky_relu', 'LeakyReLU', 'leakyrelu', 'lrelu'],
    args: [1, 2],
    complete: ([z = num(0), a = num('0.01')], choices) => call('leaky-relu', z, a, rightShare(choices)),
  },
  conventions: ['kink-slope'],
  activation: {
    printed: 'LeakyReLU',
    parameter: { title: 'slope below 0', plain: 'a', default: 0.01 },
    keras: {
      strings: ['leaky_relu'],
      parameter: 0.2,
      classes: [
        {
          name: 'LeakyReLU',
          arguments: ['negative_slope'],
          named: ['alpha'],
          parameter: { names: ['negative_slope', 'alpha'], default: 0.3 },
        },
      ],
    },
    pytorch: [
      {
        name: 'LeakyReLU',
        arguments: ['negative_slope', 'inplace'],
        parameter: { names: ['negative_slope'] },
      },
    ],
  },
  definition: 'LeakyReLU(z, a) = z if z > 0, a·z if z ≤ 0',
  source: 'Maas, Hannun & Ng 2013, eq. 3',
  kink: say(
    'at z = 0 the slope is that on the left, a, or that on the right, 1, by the convention “Slope at a kink”',
    'z = 0 पर ढाल बाईं ओर का, a, या दाईं ओर का, 1, है, परिपाटी “मोड़ पर ढाल” के अनुसार',
    'z = 0-তে ঢাল বাঁ দিকের, a, বা ডান দিকের, 1, রীতি “বাঁকে ঢাল” অনুযায়ী',
  ),
} as const satisfies NamedFunction;
