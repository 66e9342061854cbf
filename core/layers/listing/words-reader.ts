/** A text that is read from left to right, and where it stands. */
export class WordsReader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** What the pattern (sticky) matches here, stepped over; null, and nothing moves, where it does not. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  spaces(): void {
    this.take(/[ \t\r]*/y);
  }

  separators(): void {
    while (this.take(/[\s,;|]+|[-–—=]+[>»]|[→⟶⇒>]|#[^\n]*/y) !== null);
  }

  ended(): boolean {
    return this.at >= this.text.length;
  }

  /** The word or sign that stands here, for messages. */
  found(): string {
    return /^(?:[\p{L}_][\p{L}\p{N}_]*|\S)/u.exec(this.text.slice(this.at, this.at + 40))?.[0] ?? 'the end';
  }
}

/**
 * Steps over a word, whatever its case and however its parts are joined. `beforeNumber`: a number may stand
 * right against it, `s2`.
 */
export function takeWord(reader: WordsReader, word: string, beforeNumber = false): boolean {
  if (word === '/') return reader.take(/\//y) !== null;
  return reader.take(patternOf(word, beforeNumber)) !== null;
}
const patterns = new Map<string, RegExp>();
function patternOf(word: string, beforeNumber: boolean): RegExp {
  const key = `${word}${beforeNumber ? '#' : ''}`;
  const known = patterns.get(key);
  if (known) return known;
  // A single letter needs its number: `s2`, `s=2`, not the s of a word.
  const follows = word.length === 1 ? '(?=\\s*[=:]?\\s*\\d)' : '(?![\\p{L}_])';
  const made = new RegExp(word.replaceAll(' ', '[\\s_-]*') + follows, 'iuy');
  patterns.set(key, made);
  return made;
}
