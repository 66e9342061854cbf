import type { Expr } from '../../../expr/expr.ts';
import type { Made, Mistake } from '../mistake.ts';
import { oneMinus } from '../parts.ts';
import { rewrites } from '../rewrite.ts';

export const correctionLeftOut: Mistake = {
  id: 'correction-left-out',
  skill: 'bias-correction',
  says: {
    en: 'the bias correction was left out: divide by {{correction}}.',
    hi: 'बायस सुधार छूट गया: {{correction}} से भाग दें।',
    bn: 'বায়াস সংশোধন বাদ পড়েছে: {{correction}} দিয়ে ভাগ করুন।',
  },
  made: ({ step }) => corrections(step.formula, (over) => over),
};

/** The divisions by 1 − βᵗ, with `instead` in their place. */
export const corrections = (formula: Expr, instead: (over: Expr, correction: Expr) => Expr): Iterable<Made> =>
  rewrites(formula, (part) =>
    part.op === 'div' && oneMinus(part.under)?.op === 'pow'
      ? [{ formula: instead(part.over, part.under), names: { correction: part.under } }]
      : [],
  );
