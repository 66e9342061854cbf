import type { ConventionChoices } from '../../conventions/index.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { chainOf } from './chain.ts';
import { conventionsOf } from './conventions.ts';
import { linesOf } from './lines.ts';
import { nested } from './named-array.ts';
import { pictureOf } from './picture.ts';
import type { ConvolutionProblem } from './problem.ts';
import type { ConvolutionSolution } from './solution.ts';

/** Throws ProblemError, located within the problem. */
export function solve(problem: ConvolutionProblem): ConvolutionSolution {
  return solveWithAlternatives(problem, solveUnder);
}

function solveUnder(
  problem: ConvolutionProblem,
  choices: ConventionChoices | undefined,
): ConvolutionSolution {
  const chain = chainOf(problem, choices);
  const worked = linesOf(problem, chain, choices);
  const steps = evaluateLines(worked.lines);
  const values = new Map(steps.map(({ id, value }) => [id, value]));
  const valueOf = (id: string): number => values.get(id) ?? Number.NaN;
  const output = worked.outputs.at(-1);
  const gradients = worked.slopes.map(
    (array) => [array.name, nested(array, (id) => valueOf(gradientId('L', id)))] as const,
  );
  return {
    kind: 'convolution',
    steps,
    answer: {
      output: output ? nested(output, valueOf) : [],
      ...(values.has('L') ? { loss: valueOf('L') } : {}),
      ...(gradients.length > 0 ? { gradients: Object.fromEntries(gradients) } : {}),
    },
    picture: pictureOf(chain, worked, choices),
    conventions: conventionsOf(problem, chain, worked, valueOf, choices),
    alternatives: [],
  };
}
