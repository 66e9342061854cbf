import { mul } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { has, isRate } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const updateMultiplied: Mistake = {
  id: 'update-multiplied',
  skill: 'update-rule',
  says: {
    en: '{{old=}} was multiplied by {{step}}; it is to be reduced by it.',
    hi: '{{old=}} को {{step}} से गुणा किया गया; इसमें से उसे घटाना है।',
    bn: '{{old=}}-কে {{step}} দিয়ে গুণ করা হয়েছে; এটি থেকে বিয়োগ করতে হবে।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) => {
      if (part.op !== 'add' || part.terms.length !== 2) return [];
      const [old, change] = part.terms;
      return old && change?.op === 'neg' && has(change.of, isRate)
        ? [{ formula: mul(old, change.of), names: { old, step: change.of } }]
        : [];
    }),
};
