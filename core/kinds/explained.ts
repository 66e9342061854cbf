import { numberPlain } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import type { Text } from '../language/text.ts';
import { evaluateLines } from '../solution/evaluate-lines.ts';
import type { Line, Step } from '../solution/step.ts';

/** Writes a number of the solution as a sentence does: `0.06125`. */
export type Said = (id: string) => string;

/** A line with the sentence that says why it is computed so, made from the numbers. */
export interface Reasoned extends Line {
  readonly why?: (said: Said) => Text;
}

/** The lines with their values and their sentences. Throws NotFiniteError as `evaluateLines` does. */
export function solvedWithReasons(lines: readonly Reasoned[]): readonly Step[] {
  const whys = new Map(lines.map(({ id, why }) => [id, why]));
  const plain = lines.map(({ why: _why, ...line }): Line => line);
  return explained(evaluateLines(plain), ({ id }, said) => whys.get(id)?.(said));
}

/**
 * The steps, each with the sentence that says why it is computed so. `sentenceOf` makes it from the numbers; a
 * step for which it returns undefined keeps its note.
 */
export function explained(
  steps: readonly Step[],
  sentenceOf: (step: Step, said: Said) => Text | undefined,
): readonly Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const said: Said = (id) => {
    const step = byId.get(id);
    return step ? numberPlain(formatNumber(step.value, step.exact).text).text : id;
  };
  return steps.map((step) => {
    const note = sentenceOf(step, said);
    return note === undefined ? step : { ...step, note, explains: true };
  });
}
