import { say, type Text } from '../../language/text.ts';
import { phaseTitles, type Phase } from '../../solution/step.ts';
import { boxOfStep } from '../asked-steps.ts';
import type { Box } from '../kind.ts';
import type { LossValueProblem } from './problem.ts';
import type { LossValueSolution } from './solution.ts';

/** One box for each step that is asked for: the losses and gradients by default. */
export function boxes({ asks }: LossValueProblem, { steps }: LossValueSolution): readonly Box[] {
  const asked = asks ? new Set(asks) : null;
  return steps
    .filter(({ id, phase }) => (asked ? asked.has(id) : phase === 'loss' || phase === 'backward'))
    .map((step) => boxOfStep(step, GROUPS[step.phase]));
}

const GROUPS: Readonly<Record<Phase, Text>> = {
  ...phaseTitles,
  forward: say('Outputs', 'आउटपुट', 'আউটপুট'),
  backward: say('Gradients', 'ग्रेडिएंट', 'গ্রেডিয়েন্ট'),
};
