import type { Text } from '../language/text.ts';
import { numberTex } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import type { WorkedQuestion } from '../paper/solve.ts';
import { statedNumbers, statesName, statesNumberOf } from './stated.ts';
import { symbolFor } from './worked-text.ts';

/** A longer list is that of a large network, whose figure or table shows it. */
const MOST_VALUES = 80;

/** The givens of a question in words and numbers. */
export interface Givens {
  /** The network, the loss with its factor and reduction, the optimizer with its settings. */
  readonly sentences: readonly Text[];
  /** `x_1 = 1` in LaTeX, for every sample; empty where there are too many or a table states them. */
  readonly values: readonly { readonly id: string; readonly tex: string }[];
}

type GivenStep = WorkedQuestion['solution']['steps'][number];

/**
 * The givens of a question that its text leaves out: all of them where it has no text, otherwise a loss, an
 * optimizer, a hyperparameter or another number that neither the text nor the figure of the answer sheet states;
 * null where nothing is left out. `section` is the text of its section.
 */
export function unstatedGivens(worked: WorkedQuestion, section = ''): Givens | null {
  const { question, solution, readBack } = worked;
  const trained = ['loss', 'optimizer', 'samples'].some((field) => field in question.problem);
  const given = trained ? solution.steps.filter(({ phase }) => phase === 'given') : [];
  if (question.prompt.trim() === '') return givensOf(readBack, given);
  return trained ? leftOut(worked, given, `${section}\n${question.prompt}`) : null;
}

/** The givens that a text which states the problem leaves out. */
function leftOut(
  { readBack, presentation }: WorkedQuestion,
  given: readonly GivenStep[],
  text: string,
): Givens | null {
  const sentences = readBack.filter(({ en }) => /^(loss|optimizer): /.test(en) && !statesName(text, en));
  const said = readBack.find(({ en }) => en.startsWith('optimizer: '));
  const numbers = statedNumbers(text);
  const { figure, plot } = presentation.sheet;
  const figureStates = figure === 'givens' && plot !== true;
  // Without a figure the question is about words or a rule, and its numbers are examples.
  if (figure === 'none') return givensOf(sentences, []);
  const values = given.filter((step) => {
    const { plain, tex } = symbolFor(step.id, step);
    const setting = new RegExp(`(^|[ (])${escaped(plain)} = `).test(said?.en ?? '');
    // The sentence of an optimizer that is left out has its settings.
    if (setting)
      return !(said && sentences.includes(said)) && !statesNumberOf(text, [tex, plain], step.value);
    return !figureStates && !numbers.has(step.value);
  });
  return givensOf(sentences, values);
}

function givensOf(sentences: readonly Text[], given: readonly GivenStep[]): Givens | null {
  const values =
    given.length > MOST_VALUES
      ? []
      : given.map((step) => ({
          id: step.id,
          tex: `${symbolFor(step.id, step).tex} = ${numberTex(formatNumber(step.value, step.exact).text).text}`,
        }));
  return sentences.length === 0 && values.length === 0 ? null : { sentences, values };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
