import { add, call } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isCall, isEpsilon } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const epsilonOutside: Mistake = {
  id: 'epsilon-outside',
  skill: 'adaptive-update',
  says: {
    en: '{{epsilon=}} was added after the root; it is added under it.',
    hi: '{{epsilon=}} मूल के बाद जोड़ा गया; इसे मूल के अंदर जोड़ना है।',
    bn: '{{epsilon=}} মূলের পরে যোগ করা হয়েছে; মূলের ভিতরে যোগ হবে।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) => {
      const sum = isCall(part, 'sqrt') ? part.args[0] : undefined;
      if (sum?.op !== 'add') return [];
      const epsilon = sum.terms.find(isEpsilon);
      const others = sum.terms.filter((term) => term !== epsilon);
      return epsilon && others.length > 0
        ? [{ formula: add(call('sqrt', add(...others)), epsilon), names: { epsilon } }]
        : [];
    }),
};
