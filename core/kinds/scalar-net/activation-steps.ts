import { passOf } from '../../format/pass.ts';
import type { Step } from '../../solution/step.ts';
import type { ScalarNetPicture } from './solution.ts';

/** Ids of the activations in every pass, with and without dropout. */
export function activationSteps(steps: readonly Step[], { units }: ScalarNetPicture): readonly string[] {
  const outputs = new Set(units.flatMap(({ sum, output }) => (sum === output ? [] : [output])));
  return steps
    .map(({ id }) => id)
    .filter((id) => {
      const { base } = passOf(id);
      return outputs.has(base) || outputs.has(base.replace(/Tilde/, ''));
    });
}
