import type { Mistake } from '../mistake.ts';
import { isLiteral } from '../parts.ts';
import { factorsLeftOut } from '../rewrite.ts';

export const twoLeftOut: Mistake = {
  id: 'two-left-out',
  skill: 'power-rule',
  says: {
    en: 'the factor 2 was left out.',
    hi: 'गुणनखंड 2 छूट गया।',
    bn: 'উৎপাদক 2 বাদ পড়েছে।',
  },
  made: ({ step }) => factorsLeftOut(step.formula, (factor) => isLiteral(factor, 2)),
};
