import { conventions, type ConventionChoices, type ConventionUse } from '../conventions.ts';
import type { Alternative, Solution } from '../solution/solution.ts';

/**
 * The same problem under every other choice of each convention that the problem leaves open, where that changes a number.
 * A stated convention has no alternatives: the paper has said which it means.
 */
export function alternatives<S extends Solution>(
  ours: S,
  stated: ConventionChoices | undefined,
  solveUnder: (choices: ConventionChoices) => S,
): Alternative<S>[] {
  const found: Alternative<S>[] = [];
  for (const use of ours.conventions) {
    if (use.stated) continue;
    for (const choice of Object.keys(conventions[use.name].choices)) {
      if (choice === use.choice) continue;
      const solution = solveUnder({ ...stated, [use.name]: choice });
      if (!sameNumbers(ours, solution)) found.push({ convention: { ...use, choice } satisfies ConventionUse, solution });
    }
  }
  return found;
}

function sameNumbers(a: Solution, b: Solution): boolean {
  const values = new Map(a.steps.map((step) => [step.id, step.value]));
  return a.steps.length === b.steps.length && b.steps.every((step) => values.get(step.id) === step.value);
}
