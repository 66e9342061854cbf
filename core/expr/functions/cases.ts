import { say } from '../../language/text.ts';
import type Fraction from 'fraction.js';
import { call, num, type Expr } from '../expr.ts';
import { once, type Code } from './code-forms.ts';
import type { NamedFunction } from './function.ts';

/** What stands above 0 and what below; at 0 the share of the upper one: 1 or 0, or ½ for their mean. */
const caseCode =
  (where: (condition: string, above: string, below: string) => string): Code['python'] =>
  (z = '', above = '', below = '', share = '0') =>
    once(z, (z) =>
      Number(share) === 1
        ? where(`${z} >= 0`, above, below)
        : Number(share) === 0
          ? where(`${z} > 0`, above, below)
          : `0.5 * (${where(`${z} > 0`, above, below)} + ${where(`${z} >= 0`, above, below)})`,
    );

/**
 * One formula above 0, another below it: how the slopes of ELU and its like are written. At z = 0 the fourth
 * argument says which holds: 1 the upper, 0 the lower, ½ their mean; it is printed as ≥ and <, > and ≤, > and
 * <.
 */
export const cases: NamedFunction = {
  name: 'cases',
  arity: 4,
  numbers: [3],
  value: (z = 0, above = 0, below = 0, share = 0) =>
    z > 0
      ? above
      : z < 0
        ? below
        : share === 1
          ? above
          : share === 0
            ? below
            : share * above + (1 - share) * below,
  exact: (z, above, below, share) => {
    if (!z || !above || !below || !share) return null;
    if (!z.equals(0)) return z.s > 0n ? above : below;
    return above.mul(share).add(below.mul(share.sub(1).neg())) satisfies Fraction;
  },
  branch: (z, share) =>
    !z.equals(0) ? (z.s > 0n ? 1 : 2) : share.equals(1) ? 1 : share.equals(0) ? 2 : null,
  derivatives: ([z = num(0), , , share = num(0)]) => [
    num(0),
    cases01(z, 1, 0, share),
    cases01(z, 0, 1, share),
    num(0),
  ],
  tex: '\\text{cases}',
  plain: 'cases',
  spoken: 'by cases',
  style: 'cases',
  code: {
    python: caseCode((condition, above, below) => `(${above} if ${condition} else ${below})`),
    numpy: caseCode((condition, above, below) => `np.where(${condition}, ${above}, ${below})`),
    pytorch: caseCode((condition, above, below) => `torch.where(${condition}, ${above}, ${below})`),
    keras: caseCode((condition, above, below) => `ops.where(${condition}, ${above}, ${below})`),
  },
  definition: 'u if z > 0, v if z < 0',
  source: 'elementary calculus',
  kink: say(
    'at z = 0 the function that uses it says which of the two holds',
    'z = 0 पर दोनों में से कौन लागू है, यह इसे काम में लेने वाला फलन बताता है',
    'z = 0-তে দুটির কোনটি খাটে তা যে ফাংশন এটি ব্যবহার করে সে বলে',
  ),
};

const cases01 = (z: Expr, above: number, below: number, share: Expr): Expr =>
  call('cases', z, num(above), num(below), share);
