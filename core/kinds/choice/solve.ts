import { problemError } from '../../errors.ts';
import type { ChoiceProblem } from './problem.ts';
import type { ChoiceSolution } from './solution.ts';

/**
 * Throws ProblemError when two options have the same id, none is correct, or several are correct where only
 * one may be ticked.
 */
export function solve({ options, several, justification }: ChoiceProblem): ChoiceSolution {
  // Ids are compared without case: an answer may be given as a or as A.
  const ids = options.map(({ id }) => id.toLowerCase());
  const repeated = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (repeated >= 0)
    throw problemError(
      `options[${repeated}].id`,
      `"${options[repeated]?.id ?? ''}" is the id of an earlier option`,
      'give each option its own letter',
    );
  const selected = options.filter(({ correct }) => correct).map(({ id }) => id);
  if (selected.length === 0)
    throw problemError('options', 'none is correct', 'mark at least one option as correct');
  if (selected.length > 1 && !several)
    throw problemError(
      'several',
      `options ${selected.join(', ')} are all correct`,
      'set "several" to true, or mark one option only',
    );
  return {
    kind: 'choice',
    steps: [],
    answer: { selected },
    picture: { options, justification: justification?.model ?? null },
    conventions: [],
    alternatives: [],
  };
}
