import { findingOf, type Finding } from './finding.ts';

/**
 * Judges how many times fewer steps one method takes than another, in pairs with the same start. A walk that did not
 * arrive (Infinity) counts as long as it was allowed to be: too short rather than too long. How much longer it would have
 * gone on is not known, so such walks show no equality, speak for neither side where their own was counted too short, and
 * a pair in which both were ended shows nothing. `smallest` is ln of the smallest factor that counts; the finding is in
 * logarithms too. Throws RangeError for fewer than two pairs.
 */
export function stepsFinding(
  pairs: readonly { readonly steps: number; readonly against: number }[],
  most: number,
  smallest: number,
): Finding {
  const judged = findingOf(
    pairs.map(({ steps, against }) => Math.log(counted(against, most) / counted(steps, most))),
    smallest,
    'ratio',
  );
  const isEnded = (steps: number): boolean => steps > most;
  const ended = {
    most,
    arm: pairs.filter(({ steps }) => isEnded(steps)).length,
    against: pairs.filter(({ against }) => isEnded(against)).length,
    both: pairs.filter(({ steps, against }) => isEnded(steps) && isEnded(against)).length,
  };
  if (ended.arm + ended.against === 0) return judged;
  // An ended walk of one side makes that side look better than it is.
  const stands =
    ended.both === 0 &&
    ((judged.verdict === 'shown' && ended.arm === 0) ||
      (judged.verdict === 'reversed' && ended.against === 0));
  return { ...judged, ended, verdict: stands ? judged.verdict : 'undecided' };
}

/** A walk that begins at its goal counts as one step: the logarithm of 0 is none. */
export const counted = (steps: number, most: number): number => Math.max(1, Math.min(steps, most));
