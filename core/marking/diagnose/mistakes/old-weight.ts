import type { Mistake } from '../mistake.ts';
import { beforeUpdate } from './old-momentum.ts';

export const oldWeight: Mistake = {
  id: 'old-weight',
  skill: 'update-rule',
  says: {
    en: '{{old=}} was used, as before the update; here it is {{new=}}.',
    hi: 'अद्यतन से पहले का {{old=}} लिया गया; यहाँ {{new=}} लगता है।',
    bn: 'হালনাগাদের আগের {{old=}} নেওয়া হয়েছে; এখানে {{new=}} লাগে।',
  },
  made: (place) => beforeUpdate(place, (letter) => WEIGHTS.test(letter)),
};

const WEIGHTS = /^(?:w|b|x|y|theta)$/;
