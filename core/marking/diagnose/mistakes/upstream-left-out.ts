import type { Mistake } from '../mistake.ts';
import { isGradient } from '../parts.ts';
import { factorsLeftOut } from '../rewrite.ts';

export const upstreamLeftOut: Mistake = {
  id: 'upstream-left-out',
  skill: 'chain-rule',
  says: {
    en: 'the factor {{left=}} of the chain was left out.',
    hi: 'शृंखला का गुणनखंड {{left=}} छूट गया।',
    bn: 'শৃঙ্খলের উৎপাদক {{left=}} বাদ পড়েছে।',
  },
  made: ({ step }) => (step.phase === 'backward' ? factorsLeftOut(step.formula, isGradient) : []),
};
