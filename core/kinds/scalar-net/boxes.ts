import { phaseTitles } from '../../solution/step.ts';
import { boxOfStep } from '../asked-steps.ts';
import type { Box } from '../kind.ts';
import type { ScalarNetProblem } from './problem.ts';
import type { ScalarNetSolution } from './solution.ts';

/** One box for each step that is asked for: all computed steps by default. */
export function boxes({ asks }: ScalarNetProblem, { steps }: ScalarNetSolution): readonly Box[] {
  const asked = asks ? new Set(asks) : null;
  return steps
    .filter((step) => (asked ? asked.has(step.id) : step.phase !== 'given'))
    .map((step) => boxOfStep(step, phaseTitles[step.phase]));
}
