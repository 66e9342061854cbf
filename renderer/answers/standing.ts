import type { Attempt } from '../../core/contract/attempts.ts';
import type { Verdict } from '../../core/marking/verdict.ts';

/**
 * How a box stands: its verdict; `stale` where it was worked with an earlier value that has changed; null where
 * it has not been marked as it is.
 */
export type Standing = Verdict | 'stale' | null;

/** What a standing is found from. */
export interface Standings {
  /** The verdict on the answer as it stands; null if it was never marked, or has changed. */
  readonly verdict: (box: string) => Verdict | null;
  readonly typed: (box: string) => string;
  /** The attempts at the question, the first one first. */
  readonly attempts: readonly Attempt[];
  /** The boxes that a box is worked from, directly or not. */
  readonly earlier: (box: string) => ReadonlySet<string>;
}

/**
 * A right number stays right, whatever else changes. What was judged by an earlier value is stale once that value
 * has changed. Marked again, it has its new verdict, unless its unchanged answer had a better one before: nobody
 * loses marks for correcting an earlier box. What follows from a stale number is stale too.
 */
export function standingOf(box: string, standings: Standings): Standing {
  const verdict = standings.verdict(box);
  if (isOutdated(box, standings)) return 'stale';
  const follows = verdict === 'carried' || verdict === 'partial';
  return follows && [...standings.earlier(box)].some((one) => isOutdated(one, standings)) ? 'stale' : verdict;
}

/** How the boxes stood when an attempt was marked, by id; a blank one is left out. */
export function standingsAt(
  attempts: readonly Attempt[],
  nth: number,
  earlier: Standings['earlier'],
): ReadonlyMap<string, Standing> {
  const boxes = attempts[nth]?.boxes ?? {};
  const then: Standings = {
    verdict: (box) => boxes[box]?.verdict ?? null,
    typed: (box) => boxes[box]?.typed ?? '',
    attempts: attempts.slice(0, nth + 1),
    earlier,
  };
  return new Map(Object.keys(boxes).map((box) => [box, standingOf(box, then)]));
}

/**
 * The marks shown for an attempt: while boxes are stale, those of the attempt before, if they are more. Correcting an
 * earlier box alone is no loss.
 */
export function scoreAt(attempts: readonly Attempt[], nth: number, earlier: Standings['earlier']): number {
  const score = attempts[nth]?.score ?? 0;
  const isStale = [...standingsAt(attempts, nth, earlier).values()].includes('stale');
  return isStale && nth > 0 ? Math.max(score, scoreAt(attempts, nth - 1, earlier)) : score;
}

/** Whether an earlier value of a box has changed since its answer was judged. */
function isOutdated(box: string, { verdict: verdictOf, typed, attempts, earlier }: Standings): boolean {
  const verdict = verdictOf(box);
  if (verdict !== 'carried' && verdict !== 'partial' && verdict !== 'wrong') return false;
  const since = attempts.slice(attempts.findLastIndex(({ boxes }) => boxes[box]?.typed !== typed(box)) + 1);
  const last = since.at(-1);
  const isOlder = ({ boxes }: Attempt): boolean =>
    [...earlier(box)].some((one) => {
      // 3/10 for 0.3 is another text and no other value.
      const both = [boxes[one]?.verdict, verdictOf(one)];
      return (boxes[one]?.typed ?? '') !== typed(one) && both.some((each) => each !== 'right');
    });
  return since.some(
    (attempt) => isOlder(attempt) && (attempt === last || isBetter(attempt.boxes[box]?.verdict, verdict)),
  );
}

const RANKS: readonly (Verdict | undefined)[] = ['wrong', 'partial', 'carried', 'right'];
const isBetter = (one: Verdict | undefined, other: Verdict): boolean =>
  RANKS.indexOf(one) > RANKS.indexOf(other);
