import type { ConventionChoices, ConventionUse } from '../../conventions/index.ts';
import { add, call, div, num, ref, sub, type Expr } from '../../expr/expr.ts';
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
 * The line that makes a unit's output of its sum; none where they are one. `together`: the sums of its layer
 * that a softmax looks at.
 */
export function activationLine(
  { activation, parameter }: Activated,
  sum: string,
  output: string,
  together: readonly string[],
  choices: ConventionChoices | undefined,
): Line[] {
  const z = ref(sum);
  const line = (formula: Expr): Line[] => [{ id: output, phase: 'forward', formula }];
  switch (activation) {
    case 'identity':
      return output === sum ? [] : line(z);
    // softmax(z)ₖ = e^zₖ / Σⱼ e^zⱼ. Bishop 2006, eq. 4.62.
    case 'softmax':
      return line(div(call('exp', z), add(...together.map((id) => call('exp', ref(id))))));
    case 'log-softmax':
      return line(sub(z, call('logsumexp', ...together.map(ref))));
    default:
      return line(
        activationFormula(activation, z, parameter === undefined ? undefined : num(parameter), choices),
      );
  }
}

/**
 * What the activations in use depend on, each once, given the values of all sums of each. How softmax is
 * shifted is not seen here.
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
