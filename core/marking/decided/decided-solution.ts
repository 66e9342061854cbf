import { num } from '../../expr/expr.ts';
import { rationalText } from '../../expr/rational.ts';
import type { AnySolution } from '../../kinds/index.ts';
import { valueOf } from '../../solution/evaluate-lines.ts';
import type { Step } from '../../solution/step.ts';
import { valuesOf, type Valued } from '../../solution/valued.ts';

/** The solution with other values in some steps, and with all that is worked from these. */
export function decidedSolution(solution: AnySolution, decided: ReadonlyMap<string, Valued>): AnySolution {
  if (decided.size === 0) return solution;
  const changed = new Map<string, Step>();
  const byId = new Map(solution.steps.map((step) => [step.id, step]));
  const at = valuesOf((id) => changed.get(id) ?? byId.get(id));
  for (const step of solution.steps) {
    const value = decided.get(step.id);
    if (value !== undefined) changed.set(step.id, asGiven(step, value));
    else if (step.dependsOn.some((id) => changed.has(id))) {
      const found = valueOf(step, at, step.dependsOn);
      // A decided 0 may be divided by: what has no value then keeps ours.
      if (Number.isFinite(found.value)) changed.set(step.id, withValue(step, found));
    }
  }
  // Only values differ: the steps, the answer's form and the picture are those of the solution.
  return { ...solution, steps: solution.steps.map((step) => changed.get(step.id) ?? step) } as AnySolution;
}

const withValue = (step: Step, { value, exact }: Valued): Step => ({
  ...step,
  value,
  exact: exact === null ? null : rationalText(exact),
});

/** A step whose value is decided, not worked: its formula is the number, so that it agrees with its value. */
function asGiven({ rule: _rule, ...step }: Step, { value, exact }: Valued): Step {
  const text = exact === null ? String(value) : rationalText(exact);
  return {
    ...withValue(step, { value, exact }),
    formula: num(/^[-\d.e]+$/.test(text) ? text : String(value)),
    dependsOn: [],
  };
}
