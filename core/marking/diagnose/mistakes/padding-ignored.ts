import { literalValue } from '../../../expr/evaluate.ts';
import type { Expr } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isLiteral } from '../parts.ts';
import { termsLeftOut } from '../rewrite.ts';

/** p of the 2·p in a size; null for any other term. */
export function paddingOf(term: Expr): Expr | null {
  if (term.op !== 'mul' || term.factors.length !== 2) return null;
  const [two, padding] = term.factors;
  return two && padding?.op === 'num' && isLiteral(two, 2) && literalValue(padding.text) > 0 ? padding : null;
}

export const paddingIgnored: Mistake = {
  id: 'padding-ignored',
  skill: 'conv-size',
  says: {
    en: 'the padding {{left}} was ignored.',
    hi: 'पैडिंग {{left}} की उपेक्षा हुई।',
    bn: 'প্যাডিং {{left}} উপেক্ষা করা হয়েছে।',
  },
  made: ({ step }) => termsLeftOut(step.formula, (term) => paddingOf(term) !== null),
};
