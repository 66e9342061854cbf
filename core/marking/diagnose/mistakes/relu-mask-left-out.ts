import { mul } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isCall } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const reluMaskLeftOut: Mistake = {
  id: 'relu-mask-left-out',
  skill: 'relu-backward',
  says: {
    en: 'the mask {{mask}} was left out; {{z=}} is not above 0, so nothing passes back.',
    hi: '{{mask}} का मास्क छूट गया; {{z=}}, 0 से बड़ा नहीं, इसलिए पीछे कुछ नहीं जाता।',
    bn: '{{mask}} মাস্কটি বাদ পড়েছে; {{z=}}, 0-এর বেশি নয়, তাই পিছনে কিছুই যায় না।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) =>
      part.op !== 'mul'
        ? []
        : part.factors.flatMap((mask, i) => {
            if (!isCall(mask, 'relu-prime')) return [];
            const others = part.factors.filter((_factor, at) => at !== i);
            const [z] = mask.args;
            return z && others.length > 0 ? [{ formula: mul(...others), names: { mask, z } }] : [];
          }),
    ),
};
