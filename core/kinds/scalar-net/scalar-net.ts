import { passOf } from '../../format/pass.ts';
import { phaseTitles, type Step } from '../../solution/step.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { boxOfStep } from '../asked-steps.ts';
import type { Kind } from '../kind.ts';
import type { ScalarNetPicture } from './picture.ts';
import { scalarNetSchema, type ScalarNetProblem } from './problem.ts';
import { example, hint, parseNetwork } from './text.ts';
import { torchUpdates } from './torch-updates.ts';
import { solveUnder, stepsOf, type ScalarNetSolution } from './solve.ts';

export { scalarNetSchema, type ScalarNetProblem } from './problem.ts';
export type { ScalarNetPicture } from './picture.ts';
export type { ScalarNetAnswer, ScalarNetSolution } from './solve.ts';

/**
 * A small network of named units and weights, worked by hand: forward pass, loss, backward pass, update; for
 * one sample or several, once or for epochs.
 *   z = Σ w·x + b,  a = f(z),  L,  ∂L/∂… by the chain rule (Rumelhart, Hinton & Williams, Nature 323, 1986),  w ← the optimizer's rule.
 */
export const scalarNet: Kind<ScalarNetProblem, ScalarNetSolution> = {
  name: 'scalar-net',
  title: 'A network worked by hand',
  source: 'Rumelhart, Hinton & Williams, Nature 323, 1986; Bishop 2006, §5.3',
  schema: scalarNetSchema,
  solve: (problem) => {
    const solution = solveUnder(problem, problem.conventions);
    // Of a large network the other conventions are named, not worked: nobody marks it by hand, and each is as
    // long again.
    return solution.picture.tape
      ? solution
      : {
          ...solution,
          alternatives: alternatives(solution, problem.conventions, (choices) =>
            solveUnder(problem, choices),
          ),
        };
  },
  present: (_problem, { steps, picture }) => ({
    motion: true,
    picture: 'filling',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: picture.tape !== null,
    withoutDelta: activationsIn(steps, picture),
  }),
  stepsOf,
  torchUpdates,
  text: { example, hint, parse: parseNetwork },
  boxes: (problem, { steps }) => {
    const asked = problem.asks ? new Set(problem.asks) : null;
    return steps
      .filter((step) => (asked ? asked.has(step.id) : step.phase !== 'given'))
      .map((step) => boxOfStep(step, phaseTitles[step.phase]));
  },
};

/** The activations of every pass, and what dropout leaves of them. */
function activationsIn(steps: readonly Step[], { units }: ScalarNetPicture): readonly string[] {
  const outputs = new Set(units.flatMap(({ sum, output }) => (sum === output ? [] : [output])));
  return steps
    .map(({ id }) => id)
    .filter((id) => outputs.has(passOf(id).base) || outputs.has(passOf(id).base.replace(/Tilde/, '')));
}
