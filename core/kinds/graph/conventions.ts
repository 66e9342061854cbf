import {
  useConvention,
  type ConventionChoices,
  type ConventionName,
  type ConventionUse,
} from '../../conventions/index.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { namedFunction } from '../../expr/functions/index.ts';
import type { Step } from '../../solution/step.ts';
import type { Operation } from './operations.ts';

/**
 * The conventions in use: the form of a function always; the slope at a kink only where an argument lies on
 * the kink, or where the problem states the convention.
 */
export function conventionsIn(
  operations: readonly Operation[],
  steps: readonly Step[],
  choices: ConventionChoices | undefined,
): ConventionUse[] {
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const found = new Map<ConventionName, ConventionUse>();
  for (const { formula } of operations) {
    if (formula.op !== 'call') continue;
    const args = formula.args.map((arg) => evaluate(arg, (id) => value.get(id) ?? Number.NaN));
    for (const name of namedFunction(formula.fn).conventions ?? []) {
      const use = useConvention(name, choices);
      const atKink = name === 'tie' ? new Set(args).size < args.length : args[0] === 0;
      if (name === 'hard-sigmoid' || use.stated || atKink) found.set(name, use);
    }
  }
  return [...found.values()];
}
