import { describeOptimizer } from '../../optimizers/describe.ts';
import { optimizerInUse } from '../../optimizers/index.ts';
import type { OptimizerRunProblem } from './problem.ts';

/** The optimizer with its form and every setting, and the number of updates. */
export const describe = ({ optimizer, conventions, steps, from }: OptimizerRunProblem): string[] => [
  `optimizer: ${describeOptimizer(optimizerInUse(optimizer, conventions))}; ${steps} ${steps === 1 ? 'update' : 'updates'}`,
  ...(from
    ? [`goes on after ${from.updates} ${from.updates === 1 ? 'update' : 'updates'}${stateText(from.state)}`]
    : []),
];

const stateText = (state: NonNullable<OptimizerRunProblem['from']>['state'] = {}): string =>
  Object.entries(state)
    .flatMap(([name, values]) =>
      Object.entries(values).map(([variable, value]) => `, ${name} of ${variable} = ${value}`),
    )
    .join('');
