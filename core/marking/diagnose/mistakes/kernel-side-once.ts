import { mul } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { literal } from '../parts.ts';
import { rewrites } from '../rewrite.ts';
import { isCount } from './channels-left-out.ts';

export const kernelSideOnce: Mistake = {
  id: 'kernel-side-once',
  skill: 'parameter-count',
  says: {
    en: 'the kernel side {{side}} was counted once; it has {{side}}·{{side}} cells.',
    hi: 'कर्नेल की भुजा {{side}} एक बार गिनी गई; इसमें {{side}}·{{side}} खाने हैं।',
    bn: 'কার্নেলের বাহু {{side}} একবার ধরা হয়েছে; এতে {{side}}·{{side}}টি ঘর আছে।',
  },
  made: ({ step }) =>
    isCount(step.id)
      ? rewrites(step.formula, (part) =>
          part.op !== 'mul'
            ? []
            : part.factors.flatMap((side, i) => {
                const next = part.factors[i + 1];
                return next && literal(side) !== null && literal(side) === literal(next)
                  ? [{ formula: mul(...part.factors.filter((_factor, at) => at !== i)), names: { side } }]
                  : [];
              }),
        )
      : [],
};
