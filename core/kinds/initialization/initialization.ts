import { say } from '../../language/text.ts';
import { boxesOfSteps, checkAsks, withMistakes } from '../asked-steps.ts';
import { solvedWithReasons } from '../explained.ts';
import { boxesGrid, type GridsPicture } from '../grids.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import type { Solution } from '../../solution/solution.ts';
import { linesOf } from './lines.ts';
import { mistakesOf } from './mistakes.ts';
import { checkProblem, initializationSchema, type InitializationProblem } from './problem.ts';
import { program } from './program.ts';
import { recipe } from './recipe.ts';
import { text } from './text.ts';

export { initializationSchema, type InitializationProblem } from './problem.ts';

export interface InitializationAnswer {
  readonly variance: number;
  /** The limit a of a uniform draw from (−a, a); null for a normal one. */
  readonly limit: number | null;
}
export type InitializationSolution = Solution<'initialization', InitializationAnswer, GridsPicture>;

/** Throws ProblemError, located within the problem. */
function solve(problem: InitializationProblem): InitializationSolution {
  checkProblem(problem);
  const steps = solvedWithReasons(linesOf(problem));
  checkAsks(problem.asks, steps);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  return {
    kind: 'initialization',
    steps,
    answer: { variance: value.get('sigmaSquared') ?? Number.NaN, limit: value.get('a') ?? null },
    picture: boxesGrid(steps, {
      given: say('The layer', 'परत', 'স্তর'),
      work: say('The weights', 'भार', 'ওয়েট'),
    }),
    conventions: [],
    alternatives: [],
  };
}

/**
 * The spread of the first weights by fan-in and fan-out: Glorot 2/(nᵢₙ + nₒᵤₜ), He 2/nᵢₙ, LeCun 1/nᵢₙ; its root,
 * and the limit √(3σ²) of a uniform draw.
 */
export const initialization: Kind<InitializationProblem, InitializationSolution> = {
  name: 'initialization',
  title: 'Initialization of weights',
  source: 'LeCun et al. 1998, §4.6; Glorot & Bengio 2010, eq. 12 and 16; He et al. 2015, §2.2',
  schema: initializationSchema,
  skill: 'init-variance',
  recipe,
  setting: say(
    'The weights of a layer with the given sizes are drawn at random.',
    'दिए गए आकार की एक परत के भार यादृच्छिक रूप से चुने जाते हैं।',
    'দেওয়া আকারের একটি স্তরের ওয়েট দৈবভাবে নেওয়া হয়।',
  ),
  solve,
  present: () => workedInTables('none'),
  boxes: (problem, { steps }) => withMistakes(boxesOfSteps(steps, problem.asks), mistakesOf(problem)),
  text,
  program,
};
