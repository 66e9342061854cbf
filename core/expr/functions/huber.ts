import { say } from '../../language/text.ts';
import Fraction from 'fraction.js';
import { call, mul, neg, num, sub } from '../expr.ts';
import type { Code } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

const SOURCE = 'Huber 1964, §4';

/** Both arguments stand in the text more than once, and either may be long. */
const lambda =
  (body: string) =>
  (e = '', delta = ''): string =>
    `(lambda e, d: ${body})(${e}, ${delta})`;
const huberCode: Code = {
  python: lambda('0.5 * e ** 2 if abs(e) <= d else d * (abs(e) - 0.5 * d)'),
  numpy: lambda('np.where(np.abs(e) <= d, 0.5 * e ** 2, d * (np.abs(e) - 0.5 * d))'),
  pytorch: lambda('torch.where(torch.abs(e) <= d, 0.5 * e ** 2, d * (torch.abs(e) - 0.5 * d))'),
  keras: lambda('ops.where(ops.abs(e) <= d, 0.5 * e ** 2, d * (ops.abs(e) - 0.5 * d))'),
};
const clipCode: Code = {
  python: lambda('max(-d, min(d, e))'),
  numpy: lambda('np.maximum(-d, np.minimum(d, e))'),
  pytorch: lambda('torch.maximum(-d, torch.minimum(d, e))'),
  keras: lambda('ops.maximum(-d, ops.minimum(d, e))'),
};

/**
 * H(e, δ) = ½e² for |e| ≤ δ, else δ(|e| − ½δ): a square that goes on as its tangent. Huber, Annals of
 * Mathematical Statistics 35, 1964.
 */
export const huber: NamedFunction = {
  name: 'huber',
  arity: 2,
  value: (e = 0, delta = 1) => (Math.abs(e) <= delta ? (e * e) / 2 : delta * (Math.abs(e) - delta / 2)),
  exact: (e, delta) =>
    e === undefined || delta === undefined
      ? null
      : e.abs().compare(delta) <= 0
        ? e.mul(e).div(2)
        : delta.mul(e.abs().sub(delta.div(2))),
  // By δ: |e| − δ beyond δ, 0 within.
  derivatives: ([e = num(0), delta = num(1)]) => [
    call('clip', e, delta),
    call('relu', sub(call('abs', e), delta), num(0)),
  ],
  tex: '\\operatorname{H}',
  plain: 'H',
  spoken: 'the Huber function of',
  code: huberCode,
  typed: {
    words: ['huber', 'Huber', 'H'],
    args: [1, 2],
    complete: (args) => call('huber', args[0] ?? num(0), args[1] ?? num(1)),
  },
  definition: 'H(e, δ) = ½e² if |e| ≤ δ, else δ(|e| − ½δ)',
  source: SOURCE,
  kink: say(
    'at |e| = δ both sides have the slope ±δ',
    '|e| = δ पर दोनों ओर का ढाल ±δ है',
    '|e| = δ-এ দুই পাশের ঢাল ±δ',
  ),
};

/** clip(e, δ): e held between −δ and δ, the slope of the Huber function. */
export const clip: NamedFunction = {
  name: 'clip',
  arity: 2,
  value: (e = 0, delta = 1) => Math.min(delta, Math.max(-delta, e)),
  exact: (e, delta) => {
    if (e === undefined || delta === undefined) return null;
    return e.compare(delta) > 0 ? delta : e.compare(delta.neg()) < 0 ? delta.neg() : new Fraction(e);
  },
  derivatives: ([e = num(0), delta = num(1)]) => {
    const beyond = sub(call('abs', e), delta);
    return [
      call('relu-prime', neg(beyond), num(1)),
      mul(call('sign', e), call('relu-prime', beyond, num(0))),
    ];
  },
  tex: '\\operatorname{clip}',
  plain: 'clip',
  spoken: 'the clipped value of',
  code: clipCode,
  definition: 'clip(e, δ) = e if |e| ≤ δ, δ above it, −δ below −δ',
  source: SOURCE,
  kink: say('at |e| = δ the slope is taken as 1', '|e| = δ पर ढाल 1 लिया जाता है', '|e| = δ-এ ঢাল 1 ধরা হয়'),
};
