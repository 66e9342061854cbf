import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import type { IdMatrix } from '../../layers/attention-lines.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { checkAsks } from '../asked-steps.ts';
import { linesOf } from './lines.ts';
import { pictureOf } from './picture.ts';
import type { AttentionProblem } from './problem.ts';
import type { AttentionSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: AttentionProblem): AttentionSolution {
  const ours = solveUnder(problem, problem.conventions);
  checkAsks(problem.asks, ours.steps);
  // The shift of a softmax changes no weight, so only the scale gives an alternative with other numbers.
  const scale = { ...ours, conventions: ours.conventions.filter(({ name }) => name === 'attention-scale') };
  const withOthers = alternatives(scale, problem.conventions, (choices) => solveUnder(problem, choices));
  return {
    ...ours,
    ...withOthers,
    conventions: ours.conventions.map(
      (use) => withOthers.conventions.find(({ name }) => name === use.name) ?? use,
    ),
  };
}

function solveUnder(problem: AttentionProblem, choices: ConventionChoices | undefined): AttentionSolution {
  const worked = linesOf(problem, choices);
  const steps = evaluateLines(worked.lines);
  const values = new Map(steps.map(({ id, value }) => [id, value]));
  const numbers = (rows: IdMatrix): readonly (readonly number[])[] =>
    rows.map((row) => row.map((id) => values.get(id) ?? Number.NaN));
  return {
    kind: 'attention',
    steps,
    answer: {
      output: numbers(worked.output),
      weights: worked.heads.map(({ weights }) => numbers(weights)),
    },
    picture: pictureOf(worked, new Set(values.keys())),
    conventions: [useConvention('attention-scale', choices), useConvention('softmax-shift', choices)],
    alternatives: [],
  };
}
