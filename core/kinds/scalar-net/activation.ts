import { useConvention, type ConventionChoices, type ConventionUse } from '../../conventions/index.ts';
import { call, num, ref } from '../../expr/expr.ts';
import { groupFunction } from '../../expr/functions/activations.ts';
import {
  activationConventions,
  activationFormula,
  isGroupwise,
  type ActivationName,
} from '../../layers/activations.ts';
import type { Line } from '../../solution/step.ts';

/** An activation and its parameter, where it has one and the document sets it. */
export interface Activated {
  readonly activation: ActivationName;
  readonly parameter: number | undefined;
}

/**
 * The line that computes a unit's output from its sum; none where output and sum are the same step. `together`
 * lists the sums of the layer, which a softmax needs, and `outputs` their outputs.
 */
export function activationLine(
  { activation, parameter }: Activated,
  sum: string,
  output: string,
  together: readonly string[],
  choices: ConventionChoices | undefined,
  outputs: readonly string[] = [],
): Line[] {
  if (activation === 'identity' && output === sum) return [];
  if (isGroupwise(activation)) {
    const fn = groupFunction(activation);
    const entries = together.map(ref);
    const reason = activation === 'softmax' ? 'softmax-output' : 'log-softmax-share';
    if (!shiftsSoftmax(activation, choices) || entries.length < 2)
      return [{ id: output, phase: 'forward', formula: fn.formula(ref(sum), entries), reason }];
    // The shift cancels in every output, so the slopes are those without it: sᵢ(δᵢⱼ − sⱼ).
    const partials = Object.fromEntries(
      together.map((id, j) => [id, fn.slope(ref(output), ref(outputs[j] ?? output), id === sum)]),
    );
    const formula = fn.formula(ref(sum), entries, call('max', ...entries));
    return [{ id: output, phase: 'forward', formula, partials, reason }];
  }
  const given = parameter === undefined ? undefined : num(parameter);
  return [{ id: output, phase: 'forward', formula: activationFormula(activation, ref(sum), given, choices) }];
}

/**
 * Whether the formula of a softmax subtracts the largest sum: where the problem says so, or where the
 * exponentials are too large without. By hand the small sums of an exam are exponentiated as they are.
 */
const shiftsSoftmax = (activation: ActivationName, choices: ConventionChoices | undefined): boolean =>
  activation === 'softmax' && choices?.['softmax-shift'] === 'max';

/**
 * The conventions of the activations in use, each once, given the values of all sums of each activation; the
 * shift of a softmax where its formula shows it.
 */
export function conventionsOfActivations(
  sums: ReadonlyMap<ActivationName, readonly number[]>,
  choices: ConventionChoices | undefined,
): ConventionUse[] {
  const uses = [...sums].flatMap(([name, values]) =>
    isGroupwise(name)
      ? shiftsSoftmax(name, choices)
        ? [useConvention('softmax-shift', choices)]
        : []
      : activationConventions(name, values, true, choices),
  );
  return [...new Map(uses.map((use) => [use.name, use])).values()];
}
