import { numberPlain } from '../../core/expr/print.ts';
import { formatNumber } from '../../core/format/number.ts';
import type { Step } from '../../core/solution/step.ts';
import { symbolFor } from '../../core/views/worked-text.ts';

/** A step's number and symbol as pictures show them: the same reading as the lines. */
export const numberOf = (step: Step | undefined): string => (step ? numberPlain(formatNumber(step.value, step.exact).text).text : '');
export const symbolOfStep = (id: string, step: Step | undefined): string => symbolFor(id, step).plain;

/** Digits a figure has room for; the line beside it shows the number in full. */
const FIGURE_DIGITS = 4;
export const inFigure = (step: Step | undefined): string => (step ? numberPlain(formatNumber(step.value, step.exact, FIGURE_DIGITS).text).text : '');
/** Where numbers stand close together, a long decimal is rounded too. */
const TIGHT_LETTERS = 6;
export function inTightFigure(step: Step): string {
  const whole = inFigure(step);
  return whole.length <= TIGHT_LETTERS ? whole : inFigure({ ...step, exact: null });
}
