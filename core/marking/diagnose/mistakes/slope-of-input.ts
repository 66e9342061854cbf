import type { Mistake } from '../mistake.ts';
import { rewrites } from '../rewrite.ts';
import { slopesAt } from './slope-at-output.ts';

export const slopeOfInput: Mistake = {
  id: 'slope-of-input',
  skill: 'activation-backward',
  says: {
    en: 'this form of the slope needs the output {{output=}}; the input {{input=}} was put in.',
    hi: 'ढाल के इस रूप में आउटपुट {{output=}} चाहिए; इनपुट {{input=}} रखा गया।',
    bn: 'ঢালের এই রূপে আউটপুট {{output=}} লাগে; ইনপুট {{input=}} বসানো হয়েছে।',
  },
  made: ({ step, stepOf }) =>
    rewrites(step.formula, (part) => slopesAt(part, stepOf, (_fn, _output, input) => input)),
};
