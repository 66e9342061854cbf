import { mul } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { literal } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const sumForMean: Mistake = {
  id: 'sum-for-mean',
  skill: 'mean',
  says: {
    en: 'this is the sum; the mean divides it by {{count}}.',
    hi: 'यह योग है; औसत के लिए {{count}} से भाग दें।',
    bn: 'এটি যোগফল; গড়ের জন্য {{count}} দিয়ে ভাগ করুন।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) => {
      if (part.op === 'div' && part.over.op === 'add' && literal(part.under) === part.over.terms.length)
        return [{ formula: part.over, names: { count: part.under } }];
      if (part.op !== 'mul') return [];
      const sum = part.factors.find((factor) => factor.op === 'add');
      const share = part.factors.find(
        (factor) => sum?.op === 'add' && literal(factor) === 1 / sum.terms.length,
      );
      return sum?.op === 'add' && share
        ? [
            {
              formula: mul(...part.factors.filter((factor) => factor !== share)),
              names: { count: { op: 'num', text: String(sum.terms.length) } as const },
            },
          ]
        : [];
    }),
};
