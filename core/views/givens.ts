import { numberTex } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import { symbolFor } from './worked-text.ts';

/** A longer list is that of a large network, whose figure or table shows it. */
const MOST_VALUES = 80;

/** The givens of a question in words and numbers. */
export interface Givens {
  /** The network, the loss with its factor and reduction, the optimizer with its settings. */
  readonly sentences: readonly string[];
  /** `x_1 = 1` in LaTeX, for every sample; empty where there are too many or a table states them. */
  readonly values: readonly { readonly id: string; readonly tex: string }[];
}

/** The givens of a question whose prompt says nothing; null where the author wrote a prompt. */
export function unstatedGivens(worked: WorkedQuestion): Givens | null {
  const { question, solution, readBack } = worked;
  if (question.prompt.trim() !== '') return null;
  const trained = ['loss', 'optimizer', 'samples'].some((field) => field in question.problem);
  const given = trained ? solution.steps.filter(({ phase }) => phase === 'given') : [];
  const values =
    given.length > MOST_VALUES
      ? []
      : given.map((step) => ({
          id: step.id,
          tex: `${symbolFor(step.id, step).tex} = ${numberTex(formatNumber(step.value, step.exact).text).text}`,
        }));
  return readBack.length === 0 && values.length === 0 ? null : { sentences: readBack, values };
}
