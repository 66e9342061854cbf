import { symbolOf } from '../../format/symbol.ts';
import { updateTitle } from '../../solution/step.ts';
import { boxesOfSteps } from '../asked-steps.ts';
import type { Box } from '../kind.ts';
import type { OptimizerRunProblem } from './problem.ts';
import type { OptimizerRunSolution } from './solution.ts';
const FIGURES = 3;

/** What the problem asks for; by default every quantity of the first update, then the point after each later update. */
export function boxes(
  { asks }: OptimizerRunProblem,
  { picture, steps }: OptimizerRunSolution,
): readonly Box[] {
  if (asks) return boxesOfSteps(steps, asks);
  const first = picture.rows[1]?.filter((id) => id !== null) ?? [];
  const later = picture.path.slice(2).flat();
  return [...first, ...later].map((id): Box => {
    const { tex, plain } = symbolOf(id);
    return {
      id,
      label: { tex, plain },
      group: updateTitle(Number(id.split('_').at(-1))),
      weight: 1,
      accepts: { type: 'real', step: id, figures: FIGURES },
      contract: `${FIGURES} significant figures or exact`,
    };
  });
}
