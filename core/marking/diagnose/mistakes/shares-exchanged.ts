import { add, mul, type Expr } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { oneMinus } from '../parts.ts';
import { rewrites, sameExpr } from '../rewrite.ts';

export const sharesExchanged: Mistake = {
  id: 'shares-exchanged',
  skill: 'running-average',
  says: {
    en: '{{share}} and {{rest}} are exchanged.',
    hi: '{{share}} और {{rest}} आपस में बदल गए हैं।',
    bn: '{{share}} ও {{rest}} অদলবদল হয়েছে।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) => {
      if (part.op !== 'add' || part.terms.length !== 2) return [];
      const [past, now] = part.terms;
      if (past?.op !== 'mul' || now?.op !== 'mul') return [];
      return past.factors.flatMap((share, i) =>
        now.factors.flatMap((rest, j) =>
          isRestOf(rest, share)
            ? [
                {
                  formula: add(mul(...past.factors.with(i, rest)), mul(...now.factors.with(j, share))),
                  names: { share, rest },
                },
              ]
            : [],
        ),
      );
    }),
};

const isRestOf = (rest: Expr, share: Expr): boolean => {
  const taken = oneMinus(rest);
  return taken !== null && sameExpr(taken, share);
};
