import { occurrences, type Occurrence, type Span } from './phrase.ts';
import { wordsOf } from './words.ts';

export type { Span } from './phrase.ts';

/** What was found of one idea in a written answer. */
export interface IdeaFound {
  readonly name: string;
  /** The words that say it; null where none were recognised. */
  readonly at: Span | null;
  /** Words that say the opposite: the idea denied, or what the paper names as its opposite. */
  readonly against: Span | null;
}

interface Idea {
  readonly name: string;
  readonly phrases: readonly string[];
  readonly not?: readonly string[] | undefined;
}

/** What a written answer says of each idea. It is for a person to decide on: words alone do not show meaning. */
export function proposeIdeas(ideas: readonly Idea[], typed: string): readonly IdeaFound[] {
  const words = wordsOf(typed);
  const all = (phrases: readonly string[]): readonly Occurrence[] =>
    phrases.flatMap((phrase) => occurrences(phrase, words)).sort((one, other) => one.from - other.from);
  return ideas.map(({ name, phrases, not = [] }) => {
    const said = all(phrases);
    const opposite = all(not).find(({ negated }) => !negated);
    const found = said.find(({ negated }) => !negated);
    const denied = opposite ?? (found ? undefined : said[0]);
    return {
      name,
      at: found && !opposite ? { from: found.from, to: found.to } : null,
      against: denied ? { from: denied.from, to: denied.to } : null,
    };
  });
}
