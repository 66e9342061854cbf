import { call, div, num } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isCall } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const logBaseTen: Mistake = {
  id: 'log-base-ten',
  skill: 'loss',
  says: {
    en: 'the logarithm was taken to base 10; here it is natural, ln.',
    hi: 'लघुगणक आधार 10 पर लिया गया; यहाँ प्राकृतिक लघुगणक ln है।',
    bn: 'লগারিদম 10 ভিত্তিতে নেওয়া হয়েছে; এখানে স্বাভাবিক লগারিদম ln।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) =>
      isCall(part, 'ln') ? [{ formula: div(part, call('ln', num(10))) }] : [],
    ),
};
