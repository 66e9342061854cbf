import { namedFunction } from '../../../expr/functions/index.ts';
import type { Mistake } from '../mistake.ts';
import { rewrites } from '../rewrite.ts';

export const activationLeftOut: Mistake = {
  id: 'activation-left-out',
  skill: 'activation',
  says: {
    en: '{{activation}} was left out: this is its input {{input}}.',
    hi: '{{activation}} छूट गया: यह उसका इनपुट {{input}} है।',
    bn: '{{activation}} বাদ পড়েছে: এটি তার ইনপুট {{input}}।',
  },
  made: ({ step }) =>
    step.phase !== 'forward'
      ? []
      : rewrites(step.formula, (part) => {
          if (part.op !== 'call' || namedFunction(part.fn).activation === undefined) return [];
          const [input] = part.args;
          return input ? [{ formula: input, names: { activation: part, input } }] : [];
        }),
};
