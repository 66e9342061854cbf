import type { Mistake } from '../mistake.ts';
import { has, isCall, isLiteral } from '../parts.ts';
import { termsLeftOut } from '../rewrite.ts';

export const oneLeftOut: Mistake = {
  id: 'one-left-out',
  skill: 'conv-size',
  // Where a division that is rounded up leaves a rest, both give one less.
  unless: ['floor-for-ceil'],
  says: {
    en: 'the {{left}} of the formula was left out.',
    hi: 'सूत्र का {{left}} छूट गया।',
    bn: 'সূত্রের {{left}} বাদ পড়েছে।',
  },
  made: ({ step: { id, formula } }) =>
    has(formula, (part) => isCall(part, 'floor') || isCall(part, 'ceil')) || /^r_/.test(id)
      ? termsLeftOut(formula, (term) => isLiteral(term, 1) || isLiteral(term, -1))
      : [],
};
