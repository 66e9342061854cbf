import type { ConventionChoices } from '../../conventions/index.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { checkAsks } from '../asked-steps.ts';
import { linesOf } from './lines.ts';
import { pictureOf } from './picture.ts';
import type { RecurrentProblem } from './problem.ts';
import type { RecurrentSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: RecurrentProblem): RecurrentSolution {
  const solution = solveWithAlternatives(problem, solveUnder);
  checkAsks(problem.asks, solution.steps);
  return solution;
}

function solveUnder(problem: RecurrentProblem, choices: ConventionChoices | undefined): RecurrentSolution {
  const worked = linesOf(problem, choices);
  const steps = evaluateLines(worked.lines);
  const values = new Map(steps.map(({ id, value }) => [id, value]));
  const gradient = worked.parameters
    .flatMap(({ rows }) => rows.flat())
    .flatMap((id) => {
      const value = values.get(gradientId('L', id));
      return value === undefined ? [] : [[id, value] as const];
    });
  return {
    kind: 'recurrent',
    steps,
    answer: {
      states: worked.steps.map(({ h }) => h.map((id) => values.get(id) ?? Number.NaN)),
      loss: values.get('L') ?? Number.NaN,
      gradient: Object.fromEntries(gradient),
    },
    picture: pictureOf(worked, new Set(values.keys())),
    conventions: worked.conventions,
    alternatives: [],
  };
}
