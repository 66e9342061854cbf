import { z } from 'zod';
import { useConvention, type ConventionChoices, type ConventionUse } from '../conventions/index.ts';
import { ref, type Expr } from '../expr/expr.ts';
import {
  activationParameters,
  conventionsOfActivation,
  groupFunction,
  isGroupwise,
  type ActivationName,
  type EntrywiseName,
} from '../expr/functions/activations.ts';
import { completed } from '../expr/functions/index.ts';
import type { Line, Phase } from '../solution/step.ts';
import { groupLines } from './group-lines.ts';

export {
  activationNames,
  activationParameters,
  activationPrinted as activationPlain,
  isGroupwise,
  type ActivationName,
  type EntrywiseName,
} from '../expr/functions/activations.ts';

export const activationParameterSchema = z.number().min(-1000).max(1000);

/** An activation of one sum. `parameter`: slope of a leaky ReLU or PReLU, α of ELU. Absent: the default. */
export function activationFormula(
  name: EntrywiseName,
  sum: Expr,
  parameter: Expr | undefined,
  choices: ConventionChoices | undefined,
): Expr {
  // A linear unit shows the sum itself, without a function call.
  if (name === 'identity') return sum;
  return completed(name, parameter && activationParameters[name] ? [sum, parameter] : [sum], choices);
}

/**
 * The conventions an activation depends on. Those of its form always apply; those of its value or slope at a
 * kink apply where a sum is 0 or the problem states them. `slopes`: whether derivatives are computed.
 */
export function activationConventions(
  name: ActivationName,
  sums: readonly number[],
  slopes: boolean,
  choices: ConventionChoices | undefined,
): ConventionUse[] {
  return conventionsOfActivation(name)
    .map((convention) => useConvention(convention, choices))
    .filter(({ name: convention, stated }) => {
      if (convention === 'softmax-shift' || convention === 'hard-sigmoid') return true;
      return (slopes || convention === 'step-at-zero') && (stated || sums.includes(0));
    });
}

/** The function, the steps it applies to, and the names of the intermediate steps `m`, `S` and `e`. */
export interface ActivationUse {
  readonly name: ActivationName;
  readonly parameter?: Expr | undefined;
  readonly sums: readonly string[];
  readonly outputs: readonly string[];
  readonly phase: Phase;
  /** Id of an intermediate step: `largest` and `total` once, `exponential` for each entry, from 0. */
  readonly between: (what: 'largest' | 'exponential' | 'total', entry: number) => string;
  readonly choices?: ConventionChoices | undefined;
}

/** The lines of an activation over a group of sums: one line for each entry, or the lines of a softmax. */
export function activationLines({ name, parameter, choices, ...use }: ActivationUse): {
  readonly lines: readonly Line[];
  readonly exponentials: readonly string[];
  readonly shared: readonly string[];
} {
  if (isGroupwise(name)) return groupLines({ ...use, fn: groupFunction(name), choices });
  return {
    lines: use.outputs.map((id, i): Line => ({
      id,
      phase: use.phase,
      formula: activationFormula(name, ref(use.sums[i] ?? ''), parameter, choices),
    })),
    exponentials: [],
    shared: [],
  };
}
