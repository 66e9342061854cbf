import type { Mistake } from '../mistake.ts';
import { has, isCall, isRef, literal } from '../parts.ts';
import { factorsLeftOut, rewrites } from '../rewrite.ts';

export const strideIgnored: Mistake = {
  id: 'stride-ignored',
  skill: 'conv-size',
  says: {
    en: 'the stride {{stride}} was ignored.',
    hi: 'स्ट्राइड {{stride}} की उपेक्षा हुई।',
    bn: 'স্ট্রাইড {{stride}} উপেক্ষা করা হয়েছে।',
  },
  *made({ step: { id, formula } }) {
    if (has(formula, (part) => isCall(part, 'floor') || isCall(part, 'ceil')))
      yield* rewrites(formula, (part) =>
        part.op === 'div' && literal(part.under) !== null
          ? [{ formula: part.over, names: { stride: part.under } }]
          : [],
      );
    // In the recurrence of the receptive field the strides so far are in j.
    if (/^[rj]_/.test(id))
      for (const made of factorsLeftOut(formula, (factor) =>
        id.startsWith('j') ? literal(factor) !== null : isRef(factor, /^j_/),
      ))
        yield { formula: made.formula, names: { stride: made.names?.['left'] ?? formula } };
  },
};
