import { GREEK } from '../../../core/glossary/greek.ts';
import { folded, wordsOf } from '../nearest-words.ts';
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

/** Whether a text has every word of another, in any case and order. */
export function hasWords(text: string, words: string): boolean {
  const whole = folded(text);
  return wordsOf(words).every((word) => whole.includes(word));
}

/** What is searched of an entry, folded once for many searches: texts that count the most first, such as its title. */
export interface Searched {
  readonly folded: readonly string[];
}
export const searchedIn = (texts: readonly string[]): Searched => ({ folded: texts.map(folded) });

/** A Greek letter is written as a command in formulas. */
const forms = (word: string): readonly string[] => {
  const greek = GREEK[word];
  return greek === undefined ? [word] : [word, `\\${greek}`];
};

/**
 * How far down the searched texts one must go until every word has occurred, 0 for a title that has them all;
 * null where one of them occurs nowhere.
 */
function rank(searched: Searched, words: readonly string[]): number | null {
  const places = words.map((word) => {
    const written = forms(word);
    return searched.folded.findIndex((text) => written.some((form) => text.includes(form)));
  });
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
