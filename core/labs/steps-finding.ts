import { findingOf, type Finding } from './finding.ts';

/**
 * Judges how many times fewer steps one method takes than another, in pairs with the same start. A walk that did not
 * arrive (Infinity) counts as long as it was allowed to be: too short rather than too long. How much longer it would have
 * gone on is not known, so such walks show no equality, and a pair in which both were ended shows nothing. `smallest` is
 * ln of the smallest factor that counts; the finding is in logarithms too. Throws RangeError for fewer than two pairs.
 */
export function stepsFinding(
  pairs: readonly { readonly steps: number; readonly against: number }[],
  most: number,
  smallest: number,
): Finding {
  const judged = findingOf(
    pairs.map(({ steps, against }) => Math.log(counted(against, most) / counted(steps, most))),
    smallest,
  );
  const isEnded = (steps: number): boolean => steps > most;
  const unknown = pairs.some(({ steps, against }) => isEnded(steps) && isEnded(against));
  const ended = pairs.some(({ steps, against }) => isEnded(steps) || isEnded(against));
  return unknown || (ended && judged.verdict === 'none') ? { ...judged, verdict: 'undecided' } : judged;
}

/** A walk that begins at its goal counts as one step: the logarithm of 0 is none. */
export const counted = (steps: number, most: number): number => Math.max(1, Math.min(steps, most));
