import type { Step } from '../../solution/step.ts';
import { boxesOfSteps } from '../asked-steps.ts';
import type { Box } from '../kind.ts';
import type { RecurrentProblem } from './problem.ts';
import type { RecurrentSolution } from './solution.ts';

/** One box for each step that is asked for: states, losses and gradients by the parameters by default. */
export const boxes = ({ asks }: RecurrentProblem, { steps, answer }: RecurrentSolution): readonly Box[] =>
  boxesOfSteps(steps, asks ?? steps.filter((step) => isAsked(step, answer)).map(({ id }) => id));

const isAsked = ({ id, phase }: Step, { gradient }: RecurrentSolution['answer']): boolean =>
  phase === 'loss' ||
  /^[hc]_[1-9]/.test(id) ||
  (phase === 'backward' && Object.hasOwn(gradient, id.slice('dL/d'.length)));
