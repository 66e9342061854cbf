import { add, neg } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isEpsilon, literal } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const termSign: Mistake = {
  id: 'term-sign',
  skill: 'arithmetic',
  rare: true,
  // Where all other terms are 0, this is the sign of the whole.
  unless: ['sign', 'ascent'],
  says: {
    en: '{{term}} was taken with the wrong sign.',
    hi: '{{term}} गलत चिह्न के साथ लिया गया।',
    bn: '{{term}} ভুল চিহ্নে নেওয়া হয়েছে।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) =>
      part.op !== 'add' || part.terms.some((term) => literal(term) !== null || isEpsilon(term))
        ? []
        : part.terms.map((term, i) => ({
            formula: add(...part.terms.with(i, term.op === 'neg' ? term.of : neg(term))),
            names: { term: term.op === 'neg' ? term.of : term },
          })),
    ),
};
