import { tickContract } from '../../document/options.ts';
import { say } from '../../language/text.ts';
import type { Accepts, Box } from '../kind.ts';
import type { ChoiceProblem } from './problem.ts';
import type { ChoiceSolution } from './solution.ts';
import { ANSWER, wordLabel } from '../word-label.ts';

/** The options to tick, and a box for the justification where one is asked for. */
export function boxes(
  { options, several, scoring, wrongCosts, justification }: ChoiceProblem,
  { answer }: ChoiceSolution,
): readonly Box[] {
  const share = justification?.share ?? 0;
  const ticks: Box = {
    id: 'choice',
    label: wordLabel(ANSWER),
    group: say('Choice', 'विकल्प', 'বিকল্প'),
    weight: 1 - share,
    accepts: {
      type: 'choice',
      options: options.map(({ id, text, lab }) => ({ id, text, ...(lab ? { lab } : {}) })),
      correct: answer.selected,
      several,
      ...(scoring === undefined ? {} : { scoring }),
      ...(wrongCosts === undefined ? {} : { wrongCosts }),
    },
    contract: tickContract({ several, scoring, wrongCosts }),
  };
  const words: Box[] = justification
    ? [
        {
          id: 'justification',
          label: wordLabel(say('Justification', 'औचित्य', 'যুক্তি')),
          group: say('Choice', 'विकल्प', 'বিকল্প'),
          weight: share,
          accepts: { type: 'text', ...writtenOf(justification) },
          contract: 'one or two sentences',
        },
      ]
    : [];
  return [ticks, ...words];
}

const writtenOf = ({
  ideas,
  anyOf,
  model,
}: NonNullable<ChoiceProblem['justification']>): Omit<
  Extract<Accepts, { readonly type: 'text' }>,
  'type'
> => ({
  ideas,
  ...(anyOf ? { anyOf } : {}),
  model,
});
