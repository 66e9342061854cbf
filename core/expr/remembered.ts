/** A text longer than this is no literal and no id of ours, and is not kept. */
const LONGEST = 80;

/**
 * A function of a text that keeps its answers, for texts that come again and again: the literals of a
 * solution, its ids. Answers are shared, so they must not be changed. With `most` of them it begins anew, so
 * that a long session does not fill the memory.
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
