import { alternativesAround, hasOr } from './alternatives.ts';
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
  /** What is against it is a choice left open: `softmax or sigmoid`. */
  readonly alternatives?: true;
}

/** What an answer is asked for. */
interface Asked {
  /** The answer that is asked for: where it says “or”, so may the student. */
  readonly model?: string;
  /** A single name is asked for. */
  readonly isName?: boolean;
}

interface Idea {
  readonly name: string;
  readonly phrases: readonly string[];
  readonly not?: readonly string[] | undefined;
}

/** What a written answer says of each idea. It is for a person to decide on: words alone do not show meaning. */
export function proposeIdeas(
  ideas: readonly Idea[],
  typed: string,
  { model = '', isName = false }: Asked = {},
): readonly IdeaFound[] {
  const words = wordsOf(typed);
  const all = (phrases: readonly string[]): readonly Occurrence[] =>
    phrases.flatMap((phrase) => occurrences(phrase, words)).sort((one, other) => one.from - other.from);
  return ideas.map(({ name, phrases, not = [] }) => {
    const said = all(phrases);
    const opposite = all(not).find(({ negated }) => !negated);
    const found = said.filter(({ negated }) => !negated);
    const mayBeOr = [model, name, ...phrases].some(hasOr);
    const open = found.map((one) => (mayBeOr ? null : alternativesAround(typed, words, one, said, isName)));
    const settled = found[open.indexOf(null)];
    const choice = settled ? null : (open[0] ?? null);
    if (choice && !opposite) return { name, at: null, against: choice, alternatives: true };
    const denied = opposite ?? (found.length > 0 ? undefined : said[0]);
    return {
      name,
      at: settled && !opposite ? { from: settled.from, to: settled.to } : null,
      against: denied ? { from: denied.from, to: denied.to } : null,
    };
  });
}
