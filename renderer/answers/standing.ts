import type { Attempt } from '../../core/contract/attempts.ts';
import type { BoxMark, Verdict } from '../../core/marking/verdict.ts';

/**
 * How a box stands: its verdict; `stale` where it was worked with an earlier value that has changed; null where
 * it has not been marked as it is.
 */
export type Standing = Verdict | 'stale' | null;

/** What a standing is found from. */
export interface Standings {
  /** The mark of the answer as it stands; null if it was never marked, or has changed. */
  readonly mark: (box: string) => BoxMark | null;
  readonly typed: (box: string) => string;
  /** The attempts at the question, the first one first. */
  readonly attempts: readonly Attempt[];
  /** The boxes that a box is worked from. */
  readonly earlier: ReadonlySet<string>;
}

/**
 * A right number stays right, whatever else changes. What was judged by an earlier value is stale once that value
 * has changed. Marked again, it has its new verdict, unless its unchanged answer had a better one before: nobody
 * loses marks for correcting an earlier box.
 */
export function standingOf(box: string, { mark, typed, attempts, earlier }: Standings): Standing {
  const verdict = mark(box)?.verdict ?? null;
  if (verdict !== 'carried' && verdict !== 'partial' && verdict !== 'wrong') return verdict;
  const since = attempts.slice(attempts.findLastIndex(({ boxes }) => boxes[box]?.typed !== typed(box)) + 1);
  const last = since.at(-1);
  const isOutdated = ({ boxes }: Attempt): boolean =>
    [...earlier].some((one) => {
      // 3/10 for 0.3 is another text and no other value.
      const both = [boxes[one]?.verdict, mark(one)?.verdict];
      return (boxes[one]?.typed ?? '') !== typed(one) && both.some((each) => each !== 'right');
    });
  const isStale = since.some(
    (attempt) => isOutdated(attempt) && (attempt === last || isBetter(attempt.boxes[box]?.verdict, verdict)),
  );
  return isStale ? 'stale' : verdict;
}

const RANKS: readonly (Verdict | undefined)[] = ['wrong', 'partial', 'carried', 'right'];
const isBetter = (one: Verdict | undefined, other: Verdict): boolean =>
  RANKS.indexOf(one) > RANKS.indexOf(other);
