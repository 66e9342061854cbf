import { mul } from '../../../expr/expr.ts';
import type { Mistake } from '../mistake.ts';
import { corrections } from './correction-left-out.ts';

export const correctionMultiplied: Mistake = {
  id: 'correction-multiplied',
  skill: 'bias-correction',
  says: {
    en: 'the bias correction divides by {{correction}}; it was multiplied by it.',
    hi: 'बायस सुधार में {{correction}} से भाग देते हैं; उससे गुणा किया गया।',
    bn: 'বায়াস সংশোধনে {{correction}} দিয়ে ভাগ হয়; গুণ করা হয়েছে।',
  },
  made: ({ step }) => corrections(step.formula, (over, correction) => mul(over, correction)),
};
