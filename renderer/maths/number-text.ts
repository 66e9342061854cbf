import { numberPlain } from '../../core/expr/print.ts';
import { evaluateExact } from '../../core/expr/exact.ts';
import { evaluate } from '../../core/expr/evaluate.ts';
import type { Expr } from '../../core/expr/expr.ts';
import { parseRational, rationalText } from '../../core/expr/rational.ts';
import { formatNumber } from '../../core/format/number.ts';
import type { Step } from '../../core/solution/step.ts';
import { symbolFor } from '../../core/views/worked-text.ts';

/**
 * A step's number in plain text, with as many digits as the lines of working; empty where there is no step.
 */
export const numberText = (step: Step | undefined): string =>
  step ? numberPlain(formatNumber(step.value, step.exact).text).text : '';
export const symbolText = (id: string, step: Step | undefined): string => symbolFor(id, step).plain;

/** Significant digits that a picture has room for; the line beside it shows the number in full. */
const FIGURE_DIGITS = 4;
/** A step's number as pictures write it. */
export const figureText = (step: Step | undefined): string =>
  step ? numberPlain(formatNumber(step.value, step.exact, FIGURE_DIGITS).text).text : '';
/** The most characters of a number where numbers are close together; a longer exact number is rounded. */
const TIGHT_LETTERS = 6;
export function tightFigureText(step: Step | undefined): string {
  const whole = figureText(step);
  return step === undefined || whole.length <= TIGHT_LETTERS ? whole : figureText({ ...step, exact: null });
}

/** The value of a part of a step's formula (a product of a sum, a partial sum), as a picture writes it. */
export function partText(part: Expr, steps: ReadonlyMap<string, Step>): string {
  const exact = evaluateExact(part, (id) => parseRational(steps.get(id)?.exact ?? ''));
  const value = exact === null ? evaluate(part, (id) => steps.get(id)?.value ?? Number.NaN) : exact.valueOf();
  return numberPlain(formatNumber(value, exact === null ? null : rationalText(exact), FIGURE_DIGITS).text)
    .text;
}

/** Shares below this, in per cent, are written as `< 0.01 %` instead of being rounded to 0. */
const LEAST_SHARE = 0.01;
/** A step whose value is a share in per cent. */
export const percentText = (step: Step): string =>
  step.value > 0 && step.value < LEAST_SHARE
    ? `< ${LEAST_SHARE} %`
    : `${figureText({ ...step, exact: null })} %`;
