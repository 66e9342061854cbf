import { add, call } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isCall, isEpsilon } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const epsilonInside: Mistake = {
  id: 'epsilon-inside',
  skill: 'adaptive-update',
  says: {
    en: '{{epsilon=}} was added under the root; it is added after it.',
    hi: '{{epsilon=}} मूल के अंदर जोड़ा गया; इसे मूल के बाद जोड़ना है।',
    bn: '{{epsilon=}} মূলের ভিতরে যোগ করা হয়েছে; মূলের পরে যোগ হবে।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) => {
      if (part.op !== 'add' || part.terms.length !== 2) return [];
      const [root, epsilon] = part.terms;
      const of = root && isCall(root, 'sqrt') ? root.args[0] : undefined;
      return of && epsilon && isEpsilon(epsilon)
        ? [{ formula: call('sqrt', add(of, epsilon)), names: { epsilon } }]
        : [];
    }),
};
