import { checkIdeas } from '../../document/ideas.ts';
import { correctOptions } from '../../document/options.ts';
import type { ChoiceProblem } from './problem.ts';
import type { ChoiceSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve({ justification, ...ticked }: ChoiceProblem): ChoiceSolution {
  const selected = correctOptions(ticked);
  if (justification) checkIdeas(justification.ideas, justification.anyOf ?? [], 'justification.');
  return {
    kind: 'choice',
    steps: [],
    answer: { selected },
    picture: { options: ticked.options, justification: justification?.model ?? null },
    conventions: [],
    alternatives: [],
  };
}
