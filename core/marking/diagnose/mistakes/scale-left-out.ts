import type { Mistake } from '../mistake.ts';
import { isCall, literal } from '../parts.ts';

export const scaleLeftOut: Mistake = {
  id: 'scale-left-out',
  skill: 'attention-scores',
  says: {
    en: 'the score was not divided by {{scale}}.',
    hi: 'स्कोर को {{scale}} से भाग नहीं दिया गया।',
    bn: 'স্কোরকে {{scale}} দিয়ে ভাগ করা হয়নি।',
  },
  made: ({ step: { id, formula } }) =>
    /^[SZ]_/.test(id) &&
    formula.op === 'div' &&
    (isCall(formula.under, 'sqrt') || literal(formula.under) !== null)
      ? [{ formula: formula.over, names: { scale: formula.under } }]
      : [],
};
