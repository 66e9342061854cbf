import { conventions, type ConventionChoices, type ConventionUse } from '../conventions/index.ts';
import type { Alternative, Solution } from './solution.ts';

/**
 * A working longer than this nobody marks by hand: its other conventions are named, not worked, since each is
 * as long again.
 */
const STEPS_COMPARED = 10_000;

/**
 * The same problem under every other choice of each convention that the problem leaves open, where that
 * changes a number. A stated convention has no alternatives: the paper has said which it means.
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
 * The same steps with the same values. Another convention seldom changes their order, and then no table is
 * needed.
 */
function sameNumbers(a: Solution, b: Solution): boolean {
  if (a.steps.length !== b.steps.length) return false;
  if (a.steps.every(({ id }, i) => id === b.steps[i]?.id))
    return a.steps.every(({ value }, i) => value === b.steps[i]?.value);
  const values = new Map(a.steps.map((step) => [step.id, step.value]));
  return b.steps.every((step) => values.get(step.id) === step.value);
}
