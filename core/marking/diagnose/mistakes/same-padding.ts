import { call, div, type Expr } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isCall, isRef, literal } from '../parts.ts';

/** “same”: the side divided by the stride, rounded up. Not where a layer has padding of its own. */
export const samePadding: Mistake = {
  id: 'same-padding',
  skill: 'conv-size',
  // Where a quotient that is rounded leaves a rest, both may give one more.
  unless: ['ceil-for-floor'],
  says: {
    en: '“same” padding was used, which keeps the side; the layer has none.',
    hi: '“same” पैडिंग ली गई, जो भुजा को बनाए रखती है; इस परत में पैडिंग नहीं है।',
    bn: '“same” প্যাডিং ধরা হয়েছে, যাতে বাহু একই থাকে; এই স্তরে প্যাডিং নেই।',
  },
  made: ({ step: { formula } }) => {
    const [side, stride] = windowOf(formula) ?? [];
    if (!side || !stride) return [];
    return [{ formula: literal(stride) === 1 ? side : call('ceil', div(side, stride)) }];
  },
};

/** The side and the stride of ⌊(side − kernel)/stride⌋ + 1; null for any other formula. */
function windowOf(formula: Expr): readonly [Expr, Expr] | null {
  if (formula.op !== 'add') return null;
  const rounded = formula.terms.find((term) => isCall(term, 'floor') || isCall(term, 'ceil'));
  const quotient = rounded?.op === 'call' ? rounded.args[0] : undefined;
  if (quotient?.op !== 'div' || quotient.over.op !== 'add' || quotient.over.terms.length !== 2) return null;
  const [side, kernel] = quotient.over.terms;
  return side && isRef(side, /^[HWL]/) && kernel?.op === 'neg' && literal(kernel.of) !== null
    ? [side, quotient.under]
    : null;
}
