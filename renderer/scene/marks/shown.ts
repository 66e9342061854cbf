import { numberPlain } from '../../../core/expr/print.ts';
import { evaluateExact } from '../../../core/expr/exact.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import type { Expr } from '../../../core/expr/expr.ts';
import { parseRational, rationalText } from '../../../core/expr/rational.ts';
import { formatNumber } from '../../../core/format/number.ts';
import type { Step } from '../../../core/solution/step.ts';
import { symbolFor } from '../../../core/views/worked-text.ts';

/** A step's number and symbol as pictures show them: the same reading as the lines. */
export const numberOf = (step: Step | undefined): string =>
  step ? numberPlain(formatNumber(step.value, step.exact).text).text : '';
export const symbolOfStep = (id: string, step: Step | undefined): string => symbolFor(id, step).plain;

/** Digits a figure has room for; the line beside it shows the number in full. */
const FIGURE_DIGITS = 4;
export const inFigure = (step: Step | undefined): string =>
  step ? numberPlain(formatNumber(step.value, step.exact, FIGURE_DIGITS).text).text : '';
/** Where numbers stand close together, a long decimal is rounded too. */
const TIGHT_LETTERS = 6;
export function inTightFigure(step: Step): string {
  const whole = inFigure(step);
  return whole.length <= TIGHT_LETTERS ? whole : inFigure({ ...step, exact: null });
}

/** Part of a step's formula as a number: a product of a sum, a sum that has come so far. */
export function partInFigure(part: Expr, steps: ReadonlyMap<string, Step>): string {
  const exact = evaluateExact(part, (id) => parseRational(steps.get(id)?.exact ?? ''));
  const value = exact === null ? evaluate(part, (id) => steps.get(id)?.value ?? Number.NaN) : exact.valueOf();
  return numberPlain(formatNumber(value, exact === null ? null : rationalText(exact), FIGURE_DIGITS).text)
    .text;
}

/** A share in per cent; what is nearly nothing is said to be so. */
const LEAST_SHARE = 0.01;
export const percentOf = (step: Step): string =>
  step.value > 0 && step.value < LEAST_SHARE
    ? `< ${LEAST_SHARE} %`
    : `${inFigure({ ...step, exact: null })} %`;
