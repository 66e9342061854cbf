import type { Mistake } from '../mistake.ts';
import { isCall } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const rootLeftOut: Mistake = {
  id: 'root-left-out',
  skill: 'square-root',
  says: {
    en: 'the root of {{of}} was not taken.',
    hi: '{{of}} का वर्गमूल नहीं लिया गया।',
    bn: '{{of}}-এর বর্গমূল নেওয়া হয়নি।',
  },
  made: ({ step }) =>
    rewrites(step.formula, (part) => {
      const of = isCall(part, 'sqrt') ? part.args[0] : undefined;
      return of ? [{ formula: of, names: { of } }] : [];
    }),
};
