import type { Box } from '../kind.ts';
import type { ChoiceProblem } from './problem.ts';
import type { ChoiceSolution } from './solution.ts';

/** The options to tick, and a box for the justification where one is asked for. */
export function boxes(
  { options, several, justification }: ChoiceProblem,
  { answer }: ChoiceSolution,
): readonly Box[] {
  const share = justification?.share ?? 0;
  const ticks: Box = {
    id: 'choice',
    label: { tex: '\\text{Answer}', plain: 'Answer' },
    group: 'Choice',
    weight: 1 - share,
    accepts: {
      type: 'choice',
      options: options.map(({ id, text }) => ({ id, text })),
      correct: answer.selected,
      several,
    },
    contract: several ? 'tick all that apply' : 'tick one',
  };
  const words: Box[] = justification
    ? [
        {
          id: 'justification',
          label: { tex: '\\text{Justification}', plain: 'Justification' },
          group: 'Choice',
          weight: share,
          accepts: { type: 'text', ideas: justification.ideas, model: justification.model },
          contract: 'one or two sentences',
        },
      ]
    : [];
  return [ticks, ...words];
}
