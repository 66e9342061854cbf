import type { Mistake } from '../mistake.ts';
import { oneMinus } from '../parts.ts';
import { factorsLeftOut } from '../rewrite.ts';

export const slopeHalfLeftOut: Mistake = {
  id: 'slope-half-left-out',
  skill: 'activation-backward',
  says: {
    en: 'the factor {{left}} of the slope was left out.',
    hi: 'ढाल का गुणनखंड {{left}} छूट गया।',
    bn: 'ঢালের উৎপাদক {{left}} বাদ পড়েছে।',
  },
  made: ({ step }) =>
    step.phase === 'backward' ? factorsLeftOut(step.formula, (factor) => oneMinus(factor) !== null) : [],
};
