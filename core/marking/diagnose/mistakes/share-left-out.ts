import type { Mistake } from '../mistake.ts';
import { isRef, oneMinus } from '../parts.ts';
import { factorsLeftOut } from '../rewrite.ts';

const DECAY = /^(?:beta\d?|rho|mu|nu|alpha)(?:_|$)/;

export const shareLeftOut: Mistake = {
  id: 'share-left-out',
  skill: 'running-average',
  says: {
    en: 'the factor {{left}} of the new value was left out.',
    hi: 'नए मान का गुणनखंड {{left}} छूट गया।',
    bn: 'নতুন মানের উৎপাদক {{left}} বাদ পড়েছে।',
  },
  made: ({ step }) =>
    factorsLeftOut(step.formula, (factor) => {
      const decay = oneMinus(factor);
      return decay !== null && isRef(decay, DECAY);
    }),
};
