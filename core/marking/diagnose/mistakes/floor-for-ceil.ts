import { call } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isCall } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const floorForCeil: Mistake = {
  id: 'floor-for-ceil',
  skill: 'conv-size',
  says: {
    en: 'the quotient was rounded down; it is rounded up.',
    hi: 'भागफल को नीचे पूर्णांकित किया गया; ऊपर करना है।',
    bn: 'ভাগফলকে নিচে পূর্ণ করা হয়েছে; উপরে করতে হবে।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) =>
      isCall(part, 'ceil') ? [{ formula: call('floor', ...part.args) }] : [],
    ),
};
