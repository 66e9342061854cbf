import { mul, num } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';

const FACTORS = ['10', '100', '1000', '0.1', '0.01', '0.001'];

export const powerOfTen: Mistake = {
  id: 'power-of-ten',
  skill: 'arithmetic',
  once: true,
  digitsKept: true,
  says: {
    en: 'the digits follow from your numbers, the decimal point is misplaced.',
    hi: 'अंक आपकी संख्याओं से ठीक निकलते हैं, दशमलव बिंदु की जगह गलत है।',
    bn: 'অঙ্কগুলি আপনার সংখ্যা থেকে ঠিক আসে, দশমিক বিন্দুর স্থান ভুল।',
  },
  made: ({ step }) => FACTORS.map((factor) => ({ formula: mul(num(factor), step.formula) })),
};
