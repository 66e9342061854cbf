import { say } from '../../language/text.ts';
import type { Solution } from '../../solution/solution.ts';
import { boxesOfSteps, checkAsks, withMistakes } from '../asked-steps.ts';
import { solvedWithReasons } from '../explained.ts';
import { boxesGrid, type GridsPicture } from '../grids.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { linesOf, mistakesOf } from './lines.ts';
import { checkProblem, quadraticSchema, type QuadraticProblem } from './problem.ts';
import { program } from './program.ts';
import { recipe } from './recipe.ts';
import { text } from './text.ts';

export { quadraticSchema, type QuadraticProblem } from './problem.ts';

export interface QuadraticAnswer {
  readonly hessian: readonly (readonly number[])[];
  /** The largest stable learning rate, 2/λmax; null where there is no minimum. */
  readonly largestRate: number | null;
}
export type QuadraticSolution = Solution<'quadratic', QuadraticAnswer, GridsPicture>;

/** Throws ProblemError, located within the problem. */
function solve(problem: QuadraticProblem): QuadraticSolution {
  checkProblem(problem);
  const { lines, hessian } = linesOf(problem);
  const steps = solvedWithReasons(lines);
  checkAsks(problem.asks, steps);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  return {
    kind: 'quadratic',
    steps,
    answer: {
      hessian: hessian.map((row) => row.map((id) => value.get(id) ?? Number.NaN)),
      largestRate: value.get('eta_max') ?? null,
    },
    picture: boxesGrid(steps, {
      given: say('The point', 'बिंदु', 'বিন্দু'),
      work: say('Curvature', 'वक्रता', 'বক্রতা'),
    }),
    conventions: [],
    alternatives: [],
  };
}

/**
 * The curvature of a quadratic function: gradient, Hessian, determinant, eigenvalues, condition number, the largest
 * stable step 2/λmax and the best one 2/(λmax + λmin); and steps of gradient descent.
 */
export const quadratic: Kind<QuadraticProblem, QuadraticSolution> = {
  name: 'quadratic',
  title: 'Curvature and the largest step',
  source:
    'Goodfellow et al. 2016, §4.3 and §8.2.1; Nocedal & Wright 2006, §3.3; Goh 2017, “Why Momentum Really Works”',
  schema: quadraticSchema,
  skill: 'quadratic-curvature',
  recipe,
  setting: say(
    'A quadratic function and a point are given.',
    'एक द्विघात फलन और एक बिंदु दिए गए हैं।',
    'একটি দ্বিঘাত ফাংশন ও একটি বিন্দু দেওয়া আছে।',
  ),
  solve,
  present: () => workedInTables('none'),
  boxes: (problem, { steps }) => withMistakes(boxesOfSteps(steps, problem.asks), mistakesOf(problem)),
  text,
  program,
};
