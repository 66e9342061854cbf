import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { activationSteps } from './activation-steps.ts';
import { boxes } from './boxes.ts';
import { describe } from './describe.ts';
import { scalarNetSchema, type ScalarNetProblem } from './problem.ts';
import { lossPath } from './loss-path.ts';
import { recipe } from './recipe.ts';
import type { ScalarNetSolution } from './solution.ts';
import { solve, stepsOf } from './solve.ts';
import { text } from './text.ts';
import { torchUpdates } from './torch-updates.ts';

export { scalarNetSchema, type ScalarNetProblem } from './problem.ts';
export type { ScalarNetAnswer, ScalarNetPicture, ScalarNetSolution } from './solution.ts';

/**
 * A small network of named units and weights, worked by hand: forward pass, loss, backward pass, update; for
 * one sample or several, for one update or several epochs.
 *   z = Σ w·x + b,  a = f(z),  L,  ∂L/∂… by the chain rule,  w ← the optimizer's rule.
 * Rumelhart, Hinton & Williams, Nature 323, 1986.
 */
export const scalarNet: Kind<ScalarNetProblem, ScalarNetSolution> = {
  name: 'scalar-net',
  title: 'A network worked by hand',
  recipe,
  setting: say(
    'Work the network of the figure with its numbers.',
    'चित्र के नेटवर्क को उसकी संख्याओं से हल कीजिए।',
    'চিত্রের নেটওয়ার্কটি তার সংখ্যা দিয়ে কষুন।',
  ),
  source: 'Rumelhart, Hinton & Williams, Nature 323, 1986; Bishop 2006, §5.3',
  schema: scalarNetSchema,
  solve,
  present: (_problem, { steps, picture }) => ({
    motion: true,
    picture: 'filling',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: picture.tape !== null,
    withoutDelta: activationSteps(steps, picture),
  }),
  stepsOf,
  lossPath: (_problem, solution) => lossPath(solution),
  describe,
  torchUpdates,
  text,
  boxes,
};
