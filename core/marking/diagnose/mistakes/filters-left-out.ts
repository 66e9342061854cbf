import { mul } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { literal } from '../parts.ts';

export const filtersLeftOut: Mistake = {
  id: 'filters-left-out',
  skill: 'parameter-count',
  says: {
    en: 'this counts one filter or unit; the layer has {{filters}}.',
    hi: 'यह एक फ़िल्टर या इकाई की गिनती है; परत में {{filters}} हैं।',
    bn: 'এটি একটি ফিল্টার বা এককের গণনা; স্তরে আছে {{filters}}টি।',
  },
  made: ({ step: { id, formula } }) => {
    const filters = formula.op === 'mul' ? formula.factors.at(-1) : undefined;
    return id.startsWith('weights_') && formula.op === 'mul' && filters && literal(filters) !== null
      ? [{ formula: mul(...formula.factors.slice(0, -1)), names: { filters } }]
      : [];
  },
};
