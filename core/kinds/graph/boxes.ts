import { say, type Text } from '../../language/text.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { phaseTitles, type Phase } from '../../solution/step.ts';
import { boxOfStep } from '../asked-steps.ts';
import type { Box } from '../kind.ts';
import type { GraphProblem } from './problem.ts';
import type { GraphSolution } from './solution.ts';

const FIGURES = 3;

/** One box for each step that is asked for: the output and its gradients when the problem names none. */
export function boxes(
  { inputs, asks, figures = FIGURES }: GraphProblem,
  { steps, picture }: GraphSolution,
): readonly Box[] {
  const asked = new Set(
    asks ?? [picture.output, ...Object.keys(inputs).map((id) => gradientId(picture.output, id))],
  );
  return steps.filter(({ id }) => asked.has(id)).map((step) => boxOfStep(step, groupOf(step.phase), figures));
}

const groupOf = (phase: Phase): Text =>
  phase === 'forward' || phase === 'backward' ? phaseTitles[phase] : say('Paths', 'पथ', 'পথ');
