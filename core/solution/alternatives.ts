import { conventions, type ConventionChoices, type ConventionUse } from '../conventions/index.ts';
import { ProblemError } from '../errors.ts';
import { NotFiniteError } from './not-finite.ts';
import type { Alternative, Solution } from './solution.ts';

/**
 * For solutions with more steps than this the other conventions are named but not solved: nobody marks such a
 * solution by hand, and each alternative takes as long as the solution itself.
 */
const STEPS_COMPARED = 10_000;

/**
 * The solution under the conventions that the problem states, with its alternatives. Throws what `solveUnder`
 * throws for the stated conventions.
 */
export function solveWithAlternatives<
  P extends { readonly conventions?: ConventionChoices | undefined },
  S extends Solution,
>(problem: P, solveUnder: (problem: P, choices: ConventionChoices | undefined) => S): S {
  const ours = solveUnder(problem, problem.conventions);
  return { ...ours, ...alternatives(ours, problem.conventions, (choices) => solveUnder(problem, choices)) };
}

/**
 * The solutions under every other choice of each convention that the problem leaves open, if that changes a
 * number, and the conventions, each with the choices that have no solution. A convention that the problem
 * states has no alternatives. Nobody chose an alternative, so one that fails is named and left out.
 */
export function alternatives<S extends Solution>(
  ours: S,
  stated: ConventionChoices | undefined,
  solveUnder: (choices: ConventionChoices) => S,
): { readonly alternatives: Alternative<S>[]; readonly conventions: readonly ConventionUse[] } {
  const found: Alternative<S>[] = [];
  if (ours.steps.length > STEPS_COMPARED) return { alternatives: found, conventions: ours.conventions };
  const uses = ours.conventions.map((use) => {
    if (use.stated) return use;
    const fails: Record<string, Failure> = {};
    for (const choice of Object.keys(conventions[use.name].choices)) {
      if (choice === use.choice) continue;
      const solution = attempt(() => solveUnder({ ...stated, [use.name]: choice }));
      if (typeof solution === 'string') fails[choice] = solution;
      else if (!sameNumbers(ours, solution))
        found.push({ convention: { ...use, choice } satisfies ConventionUse, solution });
    }
    return Object.keys(fails).length === 0 ? use : { ...use, fails };
  });
  return { alternatives: found, conventions: uses };
}

type Failure = NonNullable<ConventionUse['fails']>[string];

function attempt<S extends Solution>(work: () => S): S | Failure {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error instanceof NotFiniteError && error.reason === 'overflow' ? 'diverges' : 'not defined here';
  }
}

/**
 * Whether both solutions have the same steps with the same values. Another convention seldom changes the
 * order of the steps; while the order agrees, no table by id is needed.
 */
function sameNumbers(a: Solution, b: Solution): boolean {
  if (a.steps.length !== b.steps.length) return false;
  if (a.steps.every(({ id }, i) => id === b.steps[i]?.id))
    return a.steps.every(({ value }, i) => value === b.steps[i]?.value);
  const values = new Map(a.steps.map((step) => [step.id, step.value]));
  return b.steps.every((step) => values.get(step.id) === step.value);
}
