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

/** Whether a text has every word of another, in any case and order. */
export function hasWords(text: string, words: string): boolean {
  const whole = folded(text);
  return folded(words)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/**
 * The entries that are looked for, in their order. `namesOf` is what is searched of an entry. An entry that
 * does not state its level or time is not found by it.
 */
export const entriesWith = (
  entries: readonly ShelfEntry[],
  { text, topic, kind, level, minutes }: Sought,
  namesOf: (entry: ShelfEntry) => string,
): readonly ShelfEntry[] =>
  entries.filter(
    (entry) =>
      (topic === null || topicOf(entry) === topic) &&
      (kind === null || entry.kinds.includes(kind)) &&
      (level === null || entry.level === level) &&
      (minutes === null || (entry.minutes !== null && entry.minutes <= minutes)) &&
      hasWords(namesOf(entry), text),
  );
