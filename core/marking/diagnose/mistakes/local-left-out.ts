import type { Mistake } from '../mistake.ts';
import { has, isGradient } from '../parts.ts';
import { factorsLeftOut } from '../rewrite.ts';

export const localLeftOut: Mistake = {
  id: 'local-left-out',
  skill: 'chain-rule',
  says: {
    en: 'the local factor {{left=}} was left out.',
    hi: 'स्थानीय गुणनखंड {{left=}} छूट गया।',
    bn: 'স্থানীয় উৎপাদক {{left=}} বাদ পড়েছে।',
  },
  made: ({ step }) =>
    step.phase === 'backward' && has(step.formula, isGradient)
      ? factorsLeftOut(step.formula, (factor) => factor.op === 'ref' && !isGradient(factor))
      : [],
};
