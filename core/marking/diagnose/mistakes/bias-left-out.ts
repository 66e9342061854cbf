import type { Mistake } from '../mistake.ts';
import { isRef } from '../parts.ts';
import { termsLeftOut } from '../rewrite.ts';

export const biasLeftOut: Mistake = {
  id: 'bias-left-out',
  skill: 'weighted-sum',
  usual: true,
  says: {
    en: 'the bias {{left=}} was left out.',
    hi: 'बायस {{left=}} छूट गया।',
    bn: 'বায়াস {{left=}} বাদ পড়েছে।',
  },
  made: ({ step }) =>
    step.phase === 'forward'
      ? termsLeftOut(step.formula, (term) => isRef(term, /^(?:b|beta)(?![a-zA-Z])/))
      : [],
};
