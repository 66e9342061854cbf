import { passOf } from '../format/pass.ts';
import type { ScalarNetSolution } from '../kinds/scalar-net/scalar-net.ts';

/** `Update 2, epoch 1: sample 3`. */
export function passTitle({ picture }: ScalarNetSolution, passIndex: number): string {
  const pass = picture.passes[passIndex];
  if (!pass) return '';
  const epoch = picture.rounds[pass.round]?.epoch ?? 1;
  const update =
    picture.rounds.length > 1
      ? `Update ${pass.round + 1}${(picture.rounds.at(-1)?.epoch ?? 1) > 1 ? `, epoch ${epoch}` : ''}`
      : '';
  const sample = pass.sample === null ? '' : `sample ${pass.sample}`;
  return [update, sample].filter((part) => part !== '').join(': ');
}

/** Index of the pass that a step belongs to; for a step of a whole batch, of its first pass. */
export function passAt({ picture }: ScalarNetSolution, step: string | null): number {
  if (step === null) return 0;
  const parts = (/^d(.+?)\/d/.exec(step)?.[1] ?? step).replace(/'$/, '');
  const { sample, updates } = passOf(parts);
  const exact = picture.passes.findIndex((pass) => pass.sample === sample && pass.updates === updates);
  if (exact >= 0) return exact;
  const within = picture.passes.findIndex(
    (pass) => (sample === null || pass.sample === sample) && pass.updates === updates,
  );
  // The result of an update carries the number of the next pass; after the last update there is no next pass.
  return within >= 0 ? within : picture.passes.length - 1;
}
