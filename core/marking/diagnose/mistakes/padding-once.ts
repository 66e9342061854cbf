import { add } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { rewrites } from '../rewrite.ts';
import { paddingOf } from './padding-ignored.ts';

export const paddingOnce: Mistake = {
  id: 'padding-once',
  skill: 'conv-size',
  says: {
    en: 'the padding {{padding}} was counted on one side; it is on both.',
    hi: 'पैडिंग {{padding}} एक ही ओर गिनी गई; वह दोनों ओर है।',
    bn: 'প্যাডিং {{padding}} এক দিকে ধরা হয়েছে; এটি দুই দিকেই আছে।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) =>
      part.op !== 'add'
        ? []
        : part.terms.flatMap((term, i) => {
            const padding = paddingOf(term);
            return padding ? [{ formula: add(...part.terms.with(i, padding)), names: { padding } }] : [];
          }),
    ),
};
