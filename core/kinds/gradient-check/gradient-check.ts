import { say } from '../../language/text.ts';
import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import type { Expr } from '../../expr/expr.ts';
import { solveWithAlternatives } from '../../solution/alternatives.ts';
import type { Solution } from '../../solution/solution.ts';
import { boxesOfSteps, checkAsks, withMistakes } from '../asked-steps.ts';
import { solvedWithReasons } from '../explained.ts';
import { boxesGrid, type GridsPicture } from '../grids.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { readFunction } from '../typed-function.ts';
import { analyticId, linesOf, mistakesOf, numericId } from './lines.ts';
import { checkProblem, gradientCheckSchema, type GradientCheckProblem } from './problem.ts';
import { recipe } from './recipe.ts';
import { text } from './text.ts';

export { gradientCheckSchema, type GradientCheckProblem } from './problem.ts';

export interface GradientCheckAnswer {
  readonly numeric: readonly number[];
  readonly analytic: readonly number[];
}
/** Of one variable: its function, for a curve with the secant. */
export interface GradientCheckPicture extends GridsPicture {
  readonly curve: {
    readonly variable: string;
    readonly formula: Expr;
    readonly isTwoSided: boolean;
    readonly slope: string;
  } | null;
}
export type GradientCheckSolution = Solution<'gradient-check', GradientCheckAnswer, GradientCheckPicture>;

/** Throws ProblemError, located within the problem. */
function solve(problem: GradientCheckProblem): GradientCheckSolution {
  checkProblem(problem);
  const solution = solveWithAlternatives(problem, solveUnder);
  checkAsks(problem.asks, solution.steps);
  return solution;
}

function solveUnder(
  problem: GradientCheckProblem,
  choices: ConventionChoices | undefined,
): GradientCheckSolution {
  const steps = solvedWithReasons(linesOf(problem, choices));
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const variables = Object.keys(problem.at);
  const numbers = (id: (variable: string) => string): number[] =>
    variables.map((variable) => value.get(id(variable)) ?? Number.NaN);
  const [only, another] = variables;
  return {
    kind: 'gradient-check',
    steps,
    answer: {
      numeric: numbers(numericId),
      analytic: variables.map((v) => value.get(analyticId(v)) ?? value.get(`a_${v}`) ?? Number.NaN),
    },
    picture: {
      ...boxesGrid(steps, {
        given: say('Given', 'दिया हुआ', 'দেওয়া'),
        work: say('The check', 'जाँच', 'যাচাই'),
      }),
      curve:
        only !== undefined && another === undefined
          ? {
              variable: only,
              formula: readFunction(problem.function, variables),
              isTwoSided: problem.form === 'two-sided',
              slope: numericId(only),
            }
          : null,
    },
    conventions: [useConvention('relative-error', choices)],
    alternatives: [],
  };
}

/**
 * A gradient held against the difference quotient: one- or two-sided, and the relative error of the two. The error
 * of a two-sided quotient falls with h², of a one-sided one with h.
 */
export const gradientCheck: Kind<GradientCheckProblem, GradientCheckSolution> = {
  name: 'gradient-check',
  title: 'Numerical gradient check',
  source:
    'Goodfellow et al. 2016, §11.5; CS231n, “Gradient checks”; Ng, “Improving Deep Neural Networks”, week 1',
  schema: gradientCheckSchema,
  skill: 'gradient-check',
  recipe,
  setting: say(
    'The derivative at the given point is checked with differences.',
    'दिए गए बिंदु पर अवकलज की जाँच अंतरों से की जाती है।',
    'দেওয়া বিন্দুতে অবকলজ অন্তরের সাহায্যে যাচাই করা হয়।',
  ),
  solve,
  present: () => workedInTables('none'),
  boxes: (problem, { steps }) => withMistakes(boxesOfSteps(steps, problem.asks), mistakesOf(problem)),
  text,
};
