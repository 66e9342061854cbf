/** Longer texts are rarely repeated, since they are neither literals nor ids: they are not cached. */
const LONGEST = 80;

/**
 * Caches the results of a function of a text, for texts that recur: the literals and ids of a solution.
 * Callers share the results and must not change them. The cache is cleared when it holds `most` results, so
 * its size is bounded in a long session.
 */
export function remembered<Answer>(work: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = work(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
