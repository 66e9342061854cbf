import type { Mistake } from '../mistake.ts';
import { isRate } from '../parts.ts';
import { factorsLeftOut } from '../rewrite.ts';

export const rateLeftOut: Mistake = {
  id: 'rate-left-out',
  skill: 'update-rule',
  says: {
    en: 'the learning rate {{left=}} was left out of the update.',
    hi: 'अद्यतन में सीखने की दर {{left=}} छूट गई।',
    bn: 'হালনাগাদে শেখার হার {{left=}} বাদ পড়েছে।',
  },
  made: ({ step }) => factorsLeftOut(step.formula, isRate),
};
