import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { checkAsks } from '../asked-steps.ts';
import { explained } from '../explained.ts';
import { manyClassLines, twoClassLines, type MatrixLines } from './lines.ts';
import { pictureOf } from './picture.ts';
import { checkProblem, type ConfusionMatrixProblem } from './problem.ts';
import { sentenceOf } from './sentences.ts';
import type { ConfusionMatrixSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: ConfusionMatrixProblem): ConfusionMatrixSolution {
  checkProblem(problem);
  const solution = solveWithAlternatives(problem, solveUnder);
  checkAsks(problem.asks, solution.steps);
  return solution;
}

/** The lines of the measures under the conventions chosen. */
export function linesOf(
  problem: ConfusionMatrixProblem,
  choices: ConventionChoices | undefined = problem.conventions,
): MatrixLines {
  const { counts } = problem;
  return Array.isArray(counts)
    ? manyClassLines(
        problem,
        counts,
        useConvention('confusion-axes', choices).choice === 'actual',
        useConvention('macro-f1', choices).choice === 'mean-of-f1',
      )
    : twoClassLines(problem, counts);
}

function solveUnder(
  problem: ConfusionMatrixProblem,
  choices: ConventionChoices | undefined,
): ConfusionMatrixSolution {
  const worked = linesOf(problem, choices);
  const steps = explained(evaluateLines(worked.lines), sentenceOf(worked));
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const numbers = (ids: readonly string[]): number[] => ids.map((id) => value.get(id) ?? Number.NaN);
  return {
    kind: 'confusion-matrix',
    steps,
    answer: {
      accuracy: value.get('accuracy') ?? Number.NaN,
      precision: numbers(worked.classes.map(({ precision }) => precision)),
      recall: numbers(worked.classes.map(({ recall }) => recall)),
      fMeasure: numbers(worked.classes.map(({ fMeasure }) => fMeasure)),
    },
    picture: pictureOf(worked),
    conventions: Array.isArray(problem.counts)
      ? [useConvention('confusion-axes', choices), useConvention('macro-f1', choices)]
      : [],
    alternatives: [],
  };
}
