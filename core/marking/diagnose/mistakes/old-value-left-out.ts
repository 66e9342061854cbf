import type { Mistake } from '../mistake.ts';
import { has, isRate } from '../parts.ts';
import { termsLeftOut } from '../rewrite.ts';

export const oldValueLeftOut: Mistake = {
  id: 'old-value-left-out',
  skill: 'update-rule',
  says: {
    en: 'this is the change alone: it is added to the old {{left=}}.',
    hi: 'यह केवल बदलाव है: इसे पुराने {{left=}} में जोड़ना है।',
    bn: 'এটি শুধু পরিবর্তন: এটি পুরোনো {{left=}}-এর সঙ্গে যোগ হয়।',
  },
  made: ({ step }) =>
    step.phase === 'update' && step.formula.op === 'add'
      ? termsLeftOut(
          step.formula,
          (term, terms) =>
            term.op === 'ref' &&
            terms[0] === term &&
            terms.length === 2 &&
            terms.slice(1).every((other) => has(other, isRate)),
        )
      : [],
};
