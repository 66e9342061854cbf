import { passOf } from '../../format/pass.ts';
import type { Step } from '../../solution/step.ts';
import type { ScalarNetPicture } from './solution.ts';

/** Ids of the activations in every pass, with and without dropout. */
export function activationSteps(steps: readonly Step[], { units }: ScalarNetPicture): readonly string[] {
  const outputs = new Set(units.flatMap(({ sum, output }) => (sum === output ? [] : [output])));
  return steps
    .map(({ id }) => id)
    .filter((id) => outputs.has(passOf(id).base) || outputs.has(passOf(id).base.replace(/Tilde/, '')));
}
