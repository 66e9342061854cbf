import { distance } from 'fastest-levenshtein';
import type { ShelfEntry } from '../../../core/contract/shelf.ts';
import { topicOf } from './topics.ts';

/** What is looked for on the Shelf; null: anything. */
export interface Sought {
  /** Words, each of which must occur. */
  readonly text: string;
  readonly topic: string | null;
  readonly kind: ShelfEntry['kinds'][number] | null;
  readonly level: ShelfEntry['level'];
  /** At most. */
  readonly minutes: number | null;
}
export const everything: Sought = { text: '', topic: null, kind: null, level: null, minutes: null };

/** The longest times that can be chosen, in minutes. */
export const TIMES = [15, 30, 60] as const;

/** Text in which case and the form of its characters make no difference. */
export const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();
const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[\s,;]+/)
    .filter((word) => word !== '');

/** Whether a text has every word of another, in any case and order. */
export function hasWords(text: string, words: string): boolean {
  const whole = folded(text);
  return wordsOf(words).every((word) => whole.includes(word));
}

/** What is searched of an entry: texts that count the most first, such as its title. */
export type Searched = readonly string[];

/**
 * How far down the searched texts one must go until every word has occurred, 0 for a title that has them all;
 * null where one of them occurs nowhere.
 */
function rank(searched: Searched, words: readonly string[]): number | null {
  const places = words.map((word) => searched.findIndex((text) => folded(text).includes(word)));
  return places.includes(-1) ? null : Math.max(0, ...places);
}

/** The entries of a topic, kind and level that take no longer than is asked; one that does not state these is not. */
export const narrowedTo = (
  entries: readonly ShelfEntry[],
  { topic, kind, level, minutes }: Sought,
): readonly ShelfEntry[] =>
  entries.filter(
    (entry) =>
      (topic === null || topicOf(entry) === topic) &&
      (kind === null || entry.kinds.includes(kind)) &&
      (level === null || entry.level === level) &&
      (minutes === null || (entry.minutes !== null && entry.minutes <= minutes)),
  );

/** The entries in which every word occurs, best first: by title, then by the texts after it, else in their order. */
export function entriesWith<T>(
  entries: readonly T[],
  text: string,
  searchedOf: (entry: T) => Searched,
): readonly T[] {
  const words = wordsOf(text);
  return entries
    .flatMap((entry) => {
      const at = rank(searchedOf(entry), words);
      return at === null ? [] : [{ entry, at }];
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

/** Letters that may be wrong in a word of so many; short words have too many neighbours. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The words with each one that occurs nowhere replaced by the nearest that does, `convolutoin` by `convolution`;
 * null where a word has none near it.
 */
export function corrected(text: string, searched: Iterable<Searched>): string | null {
  const whole = [...searched].flat().map(folded).join(' ');
  const known = new Set(whole.match(/[\p{L}\p{M}][\p{L}\p{M}\d-]+/gu));
  const near = wordsOf(text).map((word) => {
    if (whole.includes(word)) return word;
    const [best] = [...known]
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
