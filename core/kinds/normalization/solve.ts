import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { nested } from '../../document/number-array.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { checkAsks } from '../asked-steps.ts';
import { linesOf } from './lines.ts';
import { pictureOf } from './picture.ts';
import type { NormalizationProblem } from './problem.ts';
import type { NormalizationSolution } from './solution.ts';
import { arranged } from './table.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: NormalizationProblem): NormalizationSolution {
  const solution = solveWithAlternatives(problem, solveUnder);
  checkAsks(problem.asks, solution.steps);
  return solution;
}

function solveUnder(
  problem: NormalizationProblem,
  choices: ConventionChoices | undefined,
): NormalizationSolution {
  const table = arranged(problem);
  const worked = linesOf(problem, table, choices);
  const steps = evaluateLines(worked.lines);
  const values = new Map(steps.map(({ id, value }) => [id, value]));
  const inInputForm = (ids: readonly string[]): unknown =>
    nested(
      problem.input,
      ids.map((id) => values.get(id) ?? Number.NaN),
    );
  return {
    kind: 'normalization',
    steps,
    answer: {
      output: inInputForm(worked.ids.output),
      inputGradient: worked.backward ? inInputForm(worked.input.map((id) => gradientId('L', id))) : null,
    },
    picture: pictureOf(table, worked, new Set(values.keys())),
    conventions:
      worked.updates.length > 0
        ? [useConvention('running-variance', choices), useConvention('running-momentum', choices)]
        : [],
    alternatives: [],
  };
}
