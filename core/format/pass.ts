/**
 * Which pass through a network a quantity belongs to. One quantity has a number for every sample, and a new
 * one after every update: `z1_s2_u1` is z₁ of sample 2 under the parameters after one update. `sample` is
 * null where there is only one, or where the quantity is of the whole batch.
 */
export interface Pass {
  readonly sample: number | null;
  readonly updates: number;
}

export const passId = (id: string, { sample, updates }: Pass): string =>
  `${id}${sample === null ? '' : `_s${sample}`}${updates === 0 ? '' : `_u${updates}`}`;

/** The quantity of an id that was made by `passId`, and its pass. */
export function passOf(id: string): Pass & { readonly base: string } {
  const match = /^(.+?)(?:_s(\d+))?(?:_u(\d+))?$/.exec(id);
  return {
    base: match?.[1] ?? id,
    sample: match?.[2] === undefined ? null : Number(match[2]),
    updates: Number(match?.[3] ?? 0),
  };
}
