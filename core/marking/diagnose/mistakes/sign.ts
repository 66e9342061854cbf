import { neg } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';

export const sign: Mistake = {
  id: 'sign',
  skill: 'arithmetic',
  usual: true,
  // Of a new weight that is a step up the slope the gradient has the wrong sign too.
  unless: ['ascent'],
  says: {
    en: 'the size follows from your numbers, the sign does not.',
    hi: 'मान आपकी संख्याओं से ठीक निकलता है, चिह्न नहीं।',
    bn: 'মানটি আপনার সংখ্যা থেকে ঠিক আসে, চিহ্নটি নয়।',
  },
  made: ({ step }) => [{ formula: neg(step.formula) }],
};
