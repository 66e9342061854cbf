import type { Mistake } from '../mistake.ts';
import { isRef } from '../parts.ts';
import { factorsLeftOut } from '../rewrite.ts';

const DECAY = /^(?:beta\d|rho|mu|nu|alpha)(?:_|$)/;

export const decayLeftOut: Mistake = {
  id: 'decay-left-out',
  skill: 'momentum',
  says: {
    en: 'the factor {{left=}} was left out.',
    hi: 'गुणनखंड {{left=}} छूट गया।',
    bn: 'উৎপাদক {{left=}} বাদ পড়েছে।',
  },
  made: ({ step }) =>
    step.phase === 'forward' ? [] : factorsLeftOut(step.formula, (factor) => isRef(factor, DECAY)),
};
