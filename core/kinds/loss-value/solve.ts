import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { problemError, ProblemError } from '../../errors.ts';
import { symbolOf } from '../../format/symbol.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Step } from '../../solution/step.ts';
import { checkAsks } from '../asked-steps.ts';
import { lossLines, type LossLines } from './lines.ts';
import { pictureOf } from './picture.ts';
import { checkProblem, type LossValueProblem } from './problem.ts';
import { softmaxCards } from './softmax-card.ts';
import type { LossValueSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: LossValueProblem): LossValueSolution {
  checkProblem(problem, Number(useConvention('class-index', problem.conventions).choice));
  const solution = solveUnder(problem, problem.conventions);
  checkAsks(problem.asks, solution.steps);
  return {
    ...solution,
    alternatives: alternatives(solution, problem.conventions, (choices) =>
      isReadable(problem, choices) ? solveUnder(problem, choices) : solution,
    ),
  };
}

/** Whether every class exists under these choices: there is no class 0 when classes are counted from 1. */
function isReadable({ samples }: LossValueProblem, choices: ConventionChoices): boolean {
  const first = Number(useConvention('class-index', choices).choice);
  return samples.every(
    ({ class: named = first, outputs }) => named >= first && named < first + outputs.length,
  );
}

function solveUnder(problem: LossValueProblem, choices: ConventionChoices | undefined): LossValueSolution {
  const worked = lossLines(problem, choices);
  const steps = evaluated(worked);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  return {
    kind: 'loss-value',
    steps,
    answer: {
      loss: value.get(worked.total) ?? Number.NaN,
      gradient: worked.samples.map(({ given }) =>
        given.map((id) => value.get(gradientId(worked.total, id)) ?? 0),
      ),
    },
    picture: {
      ...pictureOf(worked, new Set(steps.map(({ id }) => id))),
      cards: softmaxCards(problem, worked, steps, choices),
    },
    conventions: worked.conventions,
    alternatives: [],
  };
}

/** Reports a value that is not finite as a mistake in the problem. */
function evaluated({ lines }: LossLines): Step[] {
  try {
    return evaluateLines(lines);
  } catch (error) {
    const issue = error instanceof ProblemError ? error.issues[0] : undefined;
    if (!issue) throw error;
    throw problemError(
      'samples',
      `the loss leaves the numbers: ${symbolOf(issue.where).plain} ${issue.what}`,
      'use smaller logits, or a loss of logits (cross-entropy-logits, binary-cross-entropy-logits), which takes no logarithm of 0',
    );
  }
}
