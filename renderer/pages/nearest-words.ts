import { distance } from 'fastest-levenshtein';

/** Text in which case and the form of its characters make no difference. */
export const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();
export const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[\s,;]+/)
    .filter((word) => word !== '');

/** Letters that may be wrong in a word of so many; short words have too many neighbours. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** All texts that are searched, and the words in them: made once for many searches. */
export interface Vocabulary {
  readonly whole: string;
  readonly words: readonly string[];
}
export function vocabularyOf(searched: Iterable<readonly string[]>): Vocabulary {
  const whole = [...searched].flat().map(folded).join(' ');
  return { whole, words: [...new Set(whole.match(/[\p{L}\p{M}][\p{L}\p{M}\d-]+/gu))] };
}

/**
 * The words with each one that occurs nowhere replaced by the nearest that does, `convolutoin` by `convolution`;
 * null where a word has none near it.
 */
export function corrected(text: string, { whole, words }: Vocabulary): string | null {
  const near = wordsOf(text).map((word) => {
    if (whole.includes(word)) return word;
    const [best] = words
      .map((other) => ({ other, slips: swapsAside(word, other) }))
      .filter((one) => one.slips <= slips(word.length))
      .toSorted((a, b) => a.slips - b.slips);
    return best?.other ?? null;
  });
  return near.includes(null) ? null : near.join(' ');
}

/** The letters that differ; two neighbours that changed places count as one. */
function swapsAside(word: string, other: string): number {
  const apart = distance(word, other);
  const swapped = Array.from({ length: word.length - 1 }, (_, i) =>
    distance(`${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`, other),
  );
  return Math.min(apart, ...swapped.map((one) => one + 1));
}
