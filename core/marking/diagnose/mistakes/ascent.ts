import { add } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { has, isRate } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const ascent: Mistake = {
  id: 'ascent',
  skill: 'update-rule',
  usual: true,
  says: {
    en: '{{step}} was added; descent subtracts it.',
    hi: '{{step}} जोड़ा गया; अवरोहण में इसे घटाया जाता है।',
    bn: '{{step}} যোগ করা হয়েছে; অবতরণে এটি বিয়োগ হয়।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) =>
      part.op !== 'add'
        ? []
        : part.terms.flatMap((term, i) =>
            term.op === 'neg' && has(term.of, isRate)
              ? [{ formula: add(...part.terms.with(i, term.of)), names: { step: term.of } }]
              : [],
          ),
    ),
};
