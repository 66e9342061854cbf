import type { ConventionChoices } from '../../conventions/index.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { stepsById } from '../../solution/step.ts';
import { checkAsks } from '../asked-steps.ts';
import { conventionsIn } from './conventions.ts';
import { linesOf } from './lines.ts';
import { withComparison } from './path-lines.ts';
import { pictureOf } from './picture.ts';
import type { GraphProblem } from './problem.ts';
import type { GraphSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: GraphProblem): GraphSolution {
  const solution = solveWithAlternatives(problem, solveUnder);
  checkAsks(problem.asks, solution.steps);
  return solution;
}

function solveUnder(problem: GraphProblem, choices: ConventionChoices | undefined): GraphSolution {
  const worked = linesOf(problem, choices);
  const evaluated = evaluateLines(worked.lines);
  const byId = stepsById(evaluated);
  const steps = evaluated.map((step) => withComparison(step, byId.get(worked.sums.get(step.id) ?? '')));
  const valueOf = (id: string): number => byId.get(id)?.value ?? 0;
  const inputs = Object.keys(problem.inputs);
  return {
    kind: 'graph',
    steps,
    answer: {
      output: valueOf(worked.output),
      gradients: Object.fromEntries(inputs.map((id) => [id, valueOf(gradientId(worked.output, id))])),
    },
    picture: pictureOf(inputs, worked),
    conventions: conventionsIn(worked.operations, steps, choices),
    alternatives: [],
  };
}
