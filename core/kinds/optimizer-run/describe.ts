import { describeOptimizer } from '../../optimizers/describe.ts';
import { optimizerInUse } from '../../optimizers/index.ts';
import type { OptimizerRunProblem } from './problem.ts';

/** The optimizer with its form and every setting, and the number of updates. */
export const describe = ({ optimizer, conventions, steps }: OptimizerRunProblem): string[] => [
  `optimizer: ${describeOptimizer(optimizerInUse(optimizer, conventions))}; ${steps} ${steps === 1 ? 'update' : 'updates'}`,
];
