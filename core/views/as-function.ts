import { evaluate } from '../expr/evaluate.ts';
import { stepsById, type Step } from '../solution/step.ts';

/**
 * A step as a function of earlier steps: the model of a network as a function of its inputs and weights. The steps
 * between are computed again by their own formulas; all others keep their values.
 */
export function asFunction(
  steps: readonly Step[],
  output: string,
  free: readonly string[],
): (values: readonly number[]) => number {
  const byId = stepsById(steps);
  const between = stepsBetween(byId, output, new Set(free));
  return (values) => {
    const changed = new Map(free.map((id, i) => [id, values[i] ?? Number.NaN] as const));
    const at = (id: string): number => changed.get(id) ?? byId.get(id)?.value ?? Number.NaN;
    for (const { id, formula } of between) changed.set(id, evaluate(formula, at));
    return at(output);
  };
}

/** The steps that the free ones change on the way to the output, in the order of computation. */
function stepsBetween(
  byId: ReadonlyMap<string, Step>,
  output: string,
  free: ReadonlySet<string>,
): readonly Step[] {
  const changes = new Map<string, boolean>([...free].map((id) => [id, true]));
  const between: Step[] = [];
  const visit = (id: string): boolean => {
    const known = changes.get(id);
    if (known !== undefined) return known;
    const step = byId.get(id);
    // Every operand is visited: the ones before it in the list must be there for the next.
    const changed = step?.dependsOn.map(visit).includes(true) ?? false;
    changes.set(id, changed);
    if (step && changed) between.push(step);
    return changed;
  };
  visit(output);
  return between;
}
