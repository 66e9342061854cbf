import type { Mistake } from '../mistake.ts';
import { has, isRate } from '../parts.ts';

export const notUpdated: Mistake = {
  id: 'not-updated',
  skill: 'update-rule',
  // A bias that begins at 0 stays 0.
  explainsZero: true,
  says: {
    en: '{{old=}} was not updated.',
    hi: '{{old=}} अद्यतन नहीं हुआ।',
    bn: '{{old=}} হালনাগাদ করা হয়নি।',
  },
  made: ({ step: { phase, formula } }) => {
    if (phase !== 'update' || formula.op !== 'add' || formula.terms.length !== 2) return [];
    const [old, change] = formula.terms;
    return old?.op === 'ref' && change && has(change, isRate) ? [{ formula: old, names: { old } }] : [];
  },
};
