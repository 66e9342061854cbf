import type { Mistake } from '../mistake.ts';
import { has, isGradient } from '../parts.ts';
import { termsLeftOut } from '../rewrite.ts';

export const pathLeftOut: Mistake = {
  id: 'path-left-out',
  skill: 'chain-rule',
  says: {
    en: 'one of the paths was left out: {{left}}.',
    hi: 'एक रास्ता छूट गया: {{left}}।',
    bn: 'একটি পথ বাদ পড়েছে: {{left}}।',
  },
  made: ({ step }) =>
    step.phase === 'backward'
      ? termsLeftOut(
          step.formula,
          (term, terms) => has(term, isGradient) && terms.every((one) => has(one, isGradient)),
        )
      : [],
};
