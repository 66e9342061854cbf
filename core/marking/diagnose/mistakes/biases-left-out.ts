import type { Mistake } from '../mistake.ts';
import { isRef } from '../parts.ts';
import { termsLeftOut } from '../rewrite.ts';

export const biasesLeftOut: Mistake = {
  id: 'biases-left-out',
  skill: 'parameter-count',
  says: {
    en: 'the {{left=}} were left out of the count.',
    hi: 'गिनती में {{left=}} छूट गए।',
    bn: 'গণনায় {{left=}} বাদ পড়েছে।',
  },
  made: ({ step }) => termsLeftOut(step.formula, (term) => isRef(term, /^biases(?:_|$)/)),
};
