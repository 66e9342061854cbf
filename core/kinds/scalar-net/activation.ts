import type { ConventionChoices, ConventionUse } from '../../conventions/index.ts';
import { num, ref } from '../../expr/expr.ts';
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
 * lists the sums of the layer, which a softmax needs.
 */
export function activationLine(
  { activation, parameter }: Activated,
  sum: string,
  output: string,
  together: readonly string[],
  choices: ConventionChoices | undefined,
): Line[] {
  if (activation === 'identity' && output === sum) return [];
  const formula = isGroupwise(activation)
    ? groupFunction(activation).formula(ref(sum), together.map(ref))
    : activationFormula(activation, ref(sum), parameter === undefined ? undefined : num(parameter), choices);
  return [{ id: output, phase: 'forward', formula }];
}

/**
 * The conventions of the activations in use, each once, given the values of all sums of each activation. The
 * shift of a softmax is not among them: these lines do not show it.
 */
export function conventionsOfActivations(
  sums: ReadonlyMap<ActivationName, readonly number[]>,
  choices: ConventionChoices | undefined,
): ConventionUse[] {
  const uses = [...sums].flatMap(([name, values]) =>
    isGroupwise(name) ? [] : activationConventions(name, values, true, choices),
  );
  return [...new Map(uses.map((use) => [use.name, use])).values()];
}
