import type { Mistake } from '../mistake.ts';
import { has, isRef } from '../parts.ts';
import { factorsLeftOut } from '../rewrite.ts';

/** The steps that count something from sides and channels. */
export const isCount = (id: string): boolean => /^(?:weights|parameters|madds|numbers)(?:_|$)/.test(id);

export const channelsLeftOut: Mistake = {
  id: 'channels-left-out',
  skill: 'parameter-count',
  says: {
    en: 'the channels {{left=}} were left out of the product.',
    hi: 'गुणनफल में चैनल {{left=}} छूट गए।',
    bn: 'গুণফলে চ্যানেল {{left=}} বাদ পড়েছে।',
  },
  made: ({ step }) =>
    isCount(step.id)
      ? factorsLeftOut(step.formula, (factor) => has(factor, (part) => isRef(part, /^C(?:_|$)/)))
      : [],
};
