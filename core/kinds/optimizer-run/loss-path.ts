import { evaluate } from '../../expr/evaluate.ts';
import { stepsById } from '../../solution/step.ts';
import { gradientsOf } from './gradients.ts';
import type { OptimizerRunProblem } from './problem.ts';
import type { OptimizerRunSolution } from './solution.ts';

/**
 * The objective at the start and after each update, of several samples the mean; empty where the gradients are given
 * without it.
 */
export function lossPath(
  problem: OptimizerRunProblem,
  { steps }: Pick<OptimizerRunSolution, 'steps'>,
): readonly number[] {
  const variables = Object.keys(problem.start);
  const { surface } = gradientsOf(problem, variables, problem.conventions);
  if (surface === null) return [];
  const byId = stepsById(steps);
  return Array.from({ length: problem.steps + 1 }, (_, t) =>
    evaluate(surface, (id) => byId.get(variables.includes(id) ? `${id}_${t}` : id)?.value ?? Number.NaN),
  );
}
