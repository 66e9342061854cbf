import { call } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isCall } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const ceilForFloor: Mistake = {
  id: 'ceil-for-floor',
  skill: 'conv-size',
  says: {
    en: 'the quotient was rounded up; it is rounded down.',
    hi: 'भागफल को ऊपर पूर्णांकित किया गया; नीचे करना है।',
    bn: 'ভাগফলকে উপরে পূর্ণ করা হয়েছে; নিচে করতে হবে।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) =>
      isCall(part, 'floor') ? [{ formula: call('ceil', ...part.args) }] : [],
    ),
};
