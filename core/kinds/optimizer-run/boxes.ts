import { symbolOf } from '../../format/symbol.ts';
import type { Box } from '../kind.ts';
import type { OptimizerRunProblem } from './problem.ts';
import type { OptimizerRunSolution } from './solution.ts';
const FIGURES = 3;

/** Every quantity of the first update, then the point after each later update. */
export function boxes(_problem: OptimizerRunProblem, { picture }: OptimizerRunSolution): readonly Box[] {
  const first = picture.rows[1]?.filter((id) => id !== null) ?? [];
  const later = picture.path.slice(2).flat();
  return [...first, ...later].map((id): Box => {
    const { tex, plain } = symbolOf(id);
    return {
      id,
      label: { tex, plain },
      group: `Update ${id.split('_').at(-1) ?? ''}`,
      weight: 1,
      accepts: { type: 'real', step: id, figures: FIGURES },
      contract: `${FIGURES} significant figures or exact`,
    };
  });
}
