import type { Frame } from '../../../core/views/timeline.ts';
import type { Share, Shares } from './shares.ts';

/** The terms of the current step, and those that move at this moment. */
export interface MovingTerms {
  readonly own: readonly Share[];
  /** Inside a step, only the terms of the current operation. */
  readonly moving: readonly Share[];
}

export function movingTerms(
  { forward, backward }: Shares,
  { step, part, from }: Pick<Frame, 'step' | 'part' | 'from'>,
): MovingTerms {
  const own = [...forward, ...backward].filter(({ to }) => to === step);
  return { own, moving: part === null ? own : own.filter((share) => from.includes(share.from)) };
}

/**
 * Has a product of the current sum been computed? A product is computed when its factors meet, halfway;
 * inside a step one product after another. A product with padding (null) appears with the first that moves.
 */
export function isProductMade(
  share: Share | null,
  { own, moving }: MovingTerms,
  { part, travel }: Pick<Frame, 'part' | 'travel'>,
): boolean {
  if (part === null || share === null || moving.includes(share)) return travel >= 0.5;
  return own.indexOf(share) < own.findIndex((one) => moving.includes(one));
}
