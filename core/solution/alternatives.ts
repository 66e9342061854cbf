import { conventions, type ConventionChoices, type ConventionUse } from '../conventions/index.ts';
import type { Alternative, Solution } from './solution.ts';

/**
 * For solutions with more steps than this the other conventions are named but not solved: nobody marks such a
 * solution by hand, and each alternative takes as long as the solution itself.
 */
const STEPS_COMPARED = 10_000;

/**
 * The solutions under every other choice of each convention that the problem leaves open, if that changes a
 * number. A convention that the problem states has no alternatives.
 */
export function alternatives<S extends Solution>(
  ours: S,
  stated: ConventionChoices | undefined,
  solveUnder: (choices: ConventionChoices) => S,
): Alternative<S>[] {
  const found: Alternative<S>[] = [];
  if (ours.steps.length > STEPS_COMPARED) return found;
  for (const use of ours.conventions) {
    if (use.stated) continue;
    for (const choice of Object.keys(conventions[use.name].choices)) {
      if (choice === use.choice) continue;
      const solution = solveUnder({ ...stated, [use.name]: choice });
      if (!sameNumbers(ours, solution))
        found.push({ convention: { ...use, choice } satisfies ConventionUse, solution });
    }
  }
  return found;
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
