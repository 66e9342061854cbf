import { ref, refs, substitute } from '../../../expr/expr.ts';
import type { Made, Mistake } from '../mistake.ts';

export const updatedValue: Mistake = {
  id: 'updated-value',
  skill: 'backward-pass',
  says: {
    en: 'the updated {{new=}} was used; the backward pass uses {{old=}}.',
    hi: 'अद्यतन किया हुआ {{new=}} लिया गया; पश्च गणना में {{old=}} लगता है।',
    bn: 'হালনাগাদ করা {{new=}} নেওয়া হয়েছে; পশ্চাৎ গণনায় {{old=}} লাগে।',
  },
  made: ({ step, steps }) =>
    step.phase !== 'backward'
      ? []
      : refs(step.formula).flatMap((old): readonly Made[] => {
          const updated = steps.find(
            ({ phase, formula }) =>
              phase === 'update' &&
              formula.op === 'add' &&
              formula.terms[0]?.op === 'ref' &&
              formula.terms[0].id === old,
          );
          return updated
            ? [
                {
                  formula: substitute(step.formula, (id) => (id === old ? ref(updated.id) : undefined)),
                  names: { new: ref(updated.id), old: ref(old) },
                },
              ]
            : [];
        }),
};
