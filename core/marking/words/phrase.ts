import { isNegated, isNegator } from './negation.ts';
import { beginsLike, isSameWord } from './spelling.ts';
import { wordsOf, type Word } from './words.ts';

/** A stretch of a text, in characters: from this one up to, but not including, that one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a phrase stands in a text, and whether a negation is over it. */
export interface Occurrence extends Span {
  readonly negated: boolean;
}

interface Sought {
  readonly text: string;
  readonly number: number | null;
  /** `freez*`: every word that begins so. */
  readonly begins: boolean;
}

/** Words that may stand between the parts of a phrase with `…`. */
const GAP = 6;
/** A phrase and an answer may write one word as several: `pre trained`. */
const APART = 2;

const compiled = new Map<string, readonly (readonly Sought[])[]>();

function partsOf(phrase: string): readonly (readonly Sought[])[] {
  const known = compiled.get(phrase);
  if (known) return known;
  const parts = phrase
    .split(/…|\.{3}/)
    .map((part) => wordsOf(part).map(({ text, number, to }) => ({ text, number, begins: part[to] === '*' })));
  const kept = parts.filter((part) => part.length > 0);
  // The phrases of a paper are few; a limit keeps edited ones from adding up.
  if (compiled.size > 5000) compiled.clear();
  compiled.set(phrase, kept);
  return kept;
}

/** Every place of a phrase in a text. A phrase that itself denies (`cannot rely`) is never under a negation. */
export function occurrences(phrase: string, words: readonly Word[]): readonly Occurrence[] {
  const parts = partsOf(phrase);
  // A phrase that itself denies is found under its negation.
  const denies = parts.flat().some(({ text }) => text === 'not');
  return words.flatMap((_word, start) => {
    const end = endOf(parts, words, start);
    if (end === null) return [];
    const from = words[start]?.from ?? 0;
    const to = words[end - 1]?.to ?? from;
    return [{ from, to, negated: !denies && isNegated(words, start, end) }];
  });
}

/** The index after the last word of the phrase that begins at `start`; null where it does not. */
function endOf(parts: readonly (readonly Sought[])[], words: readonly Word[], start: number): number | null {
  const [first, ...more] = parts;
  if (!first) return null;
  const end = endOfPart(first, words, start);
  if (end === null || more.length === 0) return end;
  for (let next = end; next <= end + GAP && next < words.length; next += 1) {
    if (words[next]?.sentence !== words[start]?.sentence) return null;
    const found = endOf(more, words, next);
    if (found !== null) return found;
  }
  return null;
}

function endOfPart(part: readonly Sought[], words: readonly Word[], start: number): number | null {
  if (part.every((sought, i) => fits(sought, words, start + i))) return start + part.length;
  if (part.some(({ number }) => number !== null)) return null;
  const wanted = part.map(({ text }) => text).join('');
  const begins = part.at(-1)?.begins === true;
  let joined = '';
  for (let n = 1; n <= part.length + APART && start + n <= words.length; n += 1) {
    joined += words[start + n - 1]?.text ?? '';
    if (joined === wanted || (begins && joined.startsWith(wanted))) return start + n;
    if (!wanted.startsWith(joined)) return null;
  }
  return null;
}

const NEAR = 1e-9;
function fits({ text, number, begins }: Sought, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (number !== null && word.number !== null)
    return Math.abs(word.number - number) <= NEAR * Math.max(1, Math.abs(number));
  if (text === 'not') return isNegator(words, at);
  return begins ? beginsLike(word.text, text) : isSameWord(word.text, text);
}
