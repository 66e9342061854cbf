import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { checkAsks } from '../asked-steps.ts';
import { explained } from '../explained.ts';
import { separation } from '../separable.ts';
import { pictureOf } from './picture.ts';
import { checkProblem, isZeroOne, type PerceptronProblem } from './problem.ts';
import { runOf } from './run.ts';
import { sentenceOf } from './sentences.ts';
import type { PerceptronSolution } from './solution.ts';

/** The box that asks whether a line separates the samples. */
export const SEPARABLE = 'separable';

/** Throws ProblemError, located within the problem. */
export function solve(problem: PerceptronProblem): PerceptronSolution {
  checkProblem(problem);
  const solution = solveWithAlternatives(problem, solveUnder);
  checkAsks(
    problem.asks?.filter((id) => id !== SEPARABLE),
    solution.steps,
  );
  return solution;
}

function solveUnder(problem: PerceptronProblem, choices: ConventionChoices | undefined): PerceptronSolution {
  const zeroOne = isZeroOne(problem);
  const run = runOf(problem, choices);
  const separated = separation(
    problem.samples.map(({ x, y }) => ({ x: x.map(String), side: y === 1 ? 1 : -1 })),
    problem.bias !== 'none',
  );
  const steps = explained(run.steps, sentenceOf(run, zeroOne, separated));
  const value = new Map(steps.map((step) => [step.id, step.value]));
  return {
    kind: 'perceptron',
    steps,
    answer: {
      weights: (run.visits.at(-1)?.after ?? run.start).map((id) => value.get(id) ?? Number.NaN),
      updates: run.visits.filter(({ isMistake }) => isMistake).length,
      end: run.end,
      separation: separated,
    },
    picture: pictureOf(run, problem.bias !== 'none', zeroOne),
    conventions: [useConvention(zeroOne ? 'step-at-zero' : 'perceptron-zero', choices)],
    alternatives: [],
  };
}
