import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { joined, say } from '../../language/text.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { NotFiniteError } from '../../solution/not-finite.ts';
import type { Step } from '../../solution/step.ts';
import { checkAsks } from '../asked-steps.ts';
import { lossLines, type LossLines } from './lines.ts';
import { pictureOf } from './picture.ts';
import { checkProblem, type LossValueProblem } from './problem.ts';
import { softmaxCards } from './softmax-card.ts';
import type { LossValueSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: LossValueProblem): LossValueSolution {
  const solution = solveWithAlternatives(problem, solveUnder);
  checkAsks(problem.asks, solution.steps);
  return solution;
}

function solveUnder(problem: LossValueProblem, choices: ConventionChoices | undefined): LossValueSolution {
  checkProblem(problem, Number(useConvention('class-index', choices).choice));
  const worked = lossLines(problem, choices);
  const steps = evaluated(worked);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const cards = softmaxCards(problem, worked, steps, choices);
  return {
    kind: 'loss-value',
    steps: cards === 'not defined here' ? steps.map((step) => withoutCard(step, worked)) : steps,
    answer: {
      loss: value.get(worked.total) ?? Number.NaN,
      gradient: worked.samples.map(({ given }) =>
        given.map((id) => value.get(gradientId(worked.total, id)) ?? 0),
      ),
    },
    picture: {
      ...pictureOf(worked, new Set(steps.map(({ id }) => id))),
      cards: cards === 'not defined here' ? null : cards,
    },
    conventions: worked.conventions,
    alternatives: [],
  };
}

/** The step of the whole loss says that there is no card. */
function withoutCard(step: Step, { loss }: LossLines): Step {
  if (step.id !== loss) return step;
  const said = say(
    'The chain rule through the probabilities is left out: −y/p is not defined here, as p is 0.',
    'प्रायिकताओं से होकर शृंखला नियम छोड़ दिया गया है: p = 0 होने से −y/p यहाँ परिभाषित नहीं।',
    'সম্ভাবনার মধ্য দিয়ে শৃঙ্খল নিয়ম বাদ দেওয়া হয়েছে: p = 0 বলে এখানে −y/p সংজ্ঞায়িত নয়।',
  );
  return { ...step, note: step.note === undefined ? said : joined([step.note, said]) };
}

/** Reports a value that is not finite as a mistake in the problem. */
function evaluated({ lines }: LossLines): Step[] {
  try {
    return evaluateLines(lines);
  } catch (error) {
    if (!(error instanceof NotFiniteError)) throw error;
    throw error.restated(
      'samples',
      `the loss leaves the numbers: ${error.symbol} comes to ${String(error.value)}`,
      error.reason === 'overflow'
        ? 'use smaller numbers'
        : 'use smaller logits, or a loss of logits (cross-entropy-logits, binary-cross-entropy-logits), which takes no logarithm of 0',
    );
  }
}
