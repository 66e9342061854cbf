/**
 * The pass through a network that a quantity belongs to. A quantity has a value for every sample, and a new
 * one after every update: `z1_s2_u1` is z₁ of sample 2 with the parameters after one update. `sample` is null
 * if there is only one, or if the quantity belongs to the whole batch.
 */
export interface Pass {
  readonly sample: number | null;
  readonly updates: number;
}

export const passId = (id: string, { sample, updates }: Pass): string =>
  `${id}${sample === null ? '' : `_s${sample}`}${updates === 0 ? '' : `_u${updates}`}`;

/** Splits an id made by `passId` into its quantity and its pass. */
export function passOf(id: string): Pass & { readonly base: string } {
  const match = /^(.+?)(?:_s(\d+))?(?:_u(\d+))?$/.exec(id);
  return {
    base: match?.[1] ?? id,
    sample: match?.[2] === undefined ? null : Number(match[2]),
    updates: Number(match?.[3] ?? 0),
  };
}
