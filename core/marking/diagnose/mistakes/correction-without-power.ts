import { add, div, neg, num } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { isLiteral, oneMinus } from '../parts.ts';
import { corrections } from './correction-left-out.ts';

export const correctionWithoutPower: Mistake = {
  id: 'correction-without-power',
  skill: 'bias-correction',
  says: {
    en: 'the bias correction divides by {{correction}}; the power was left out.',
    hi: 'बायस सुधार में {{correction}} से भाग देते हैं; घात छूट गई।',
    bn: 'বায়াস সংশোধনে {{correction}} দিয়ে ভাগ হয়; ঘাতটি বাদ পড়েছে।',
  },
  made: ({ step }) =>
    corrections(step.formula, (over, correction) => {
      const power = oneMinus(correction);
      return power?.op === 'pow' && !isLiteral(power.exponent, 1)
        ? div(over, add(num(1), neg(power.base)))
        : div(over, correction);
    }),
};
