import { call } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { squared } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const squareLeftOut: Mistake = {
  id: 'square-left-out',
  skill: 'power-rule',
  says: {
    en: '{{base}} was not squared.',
    hi: '{{base}} का वर्ग नहीं किया गया।',
    bn: '{{base}}-এর বর্গ করা হয়নি।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) => {
      const base = squared(part);
      // The sign of a square goes as well.
      return base === null ? [] : [base, call('abs', base)].map((formula) => ({ formula, names: { base } }));
    }),
};
