import { div, num, substitute, type Expr } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { familyOf } from '../parts.ts';
import { keyOf, rewrites } from '../rewrite.ts';

export const meanForSum: Mistake = {
  id: 'mean-for-sum',
  skill: 'mean',
  says: {
    en: 'this is the mean; here the {{count}} terms are summed, not divided by {{count}}.',
    hi: 'यह औसत है; यहाँ {{count}} पद जोड़े जाते हैं, {{count}} से भाग नहीं दिया जाता।',
    bn: 'এটি গড়; এখানে {{count}}টি পদ যোগ হয়, {{count}} দিয়ে ভাগ হয় না।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) => {
      if (part.op !== 'add' || part.terms.length < 2) return [];
      const summed = step.phase === 'loss' || part.terms.every((term) => term.op === 'ref');
      const count = num(part.terms.length);
      return summed && alike(part.terms) ? [{ formula: div(part, count), names: { count } }] : [];
    }),
};

/** Whether all terms are the same expression over quantities of the same families. */
const alike = (terms: readonly Expr[]): boolean =>
  new Set(terms.map((term) => keyOf(substitute(term, (id) => ({ op: 'ref', id: familyOf(id) }))))).size === 1;
