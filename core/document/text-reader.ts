import { textError } from '../errors.ts';
import { outOfRange } from '../expr/rational.ts';
import type { NumberArray } from './number-array.ts';
import type { Quantity } from './quantity.ts';

const NUMBER = /[+\-−]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?(?:\s*\/\s*\d+)?/iy;
/** The deepest nesting of lists. */
const DEEPEST = 3;
const SPACE = /[\s\u00a0\u2009\u202f]*/y;

/** Reads a typed text from left to right. Every failure is a ProblemError at its character. */
export class TextReader {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#match(SPACE);
  }

  get ended(): boolean {
    return this.at >= this.#text.length;
  }

  /** The next word or character, for error messages. */
  get found(): string {
    return this.ended
      ? 'the end of the text'
      : `“${/^(?:[\p{L}\p{Nd}_.-]+|[\s\S])/u.exec(this.#text.slice(this.at, this.at + 24))?.[0] ?? ''}”`;
  }

  fail(what: string, fix: string, at = this.at): never {
    throw textError(at, what, fix);
  }

  /** Consumes what a sticky pattern matches here, and the space after it; null when it does not match. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = this.#match(pattern);
    if (found) this.#match(SPACE);
    return found;
  }

  /** The text that a sticky pattern matches here; fails when it does not match. */
  expect(pattern: RegExp, wanted: string, fix: string): string {
    return this.take(pattern)?.[0] ?? this.fail(`expected ${wanted}, found ${this.found}`, fix);
  }

  /** A number or a fraction, kept as it was written. */
  number(): Quantity {
    const start = this.at;
    const written = this.take(NUMBER)?.[0];
    if (written === undefined)
      return this.fail(
        `expected a number, found ${this.found}`,
        'write a number, e.g. 0.5, or a fraction, e.g. 1/3',
      );
    const text = written.replace('−', '-').replace(/\s/g, '');
    const why = outOfRange(text);
    if (why !== null) this.fail(`“${text}” ${why}`, 'write another number, or 0', start);
    return text.includes('/')
      ? text
      : Number(text) === 0 || String(Number(text)) === text
        ? Number(text)
        : text;
  }

  /** `(1, 2, 3)`, or a single number. */
  list(longest: number): readonly Quantity[] {
    const close = this.take(/\(/y) ? /\)/y : this.take(/\[/y) ? /\]/y : null;
    if (close === null) return [this.number()];
    const numbers = [this.number()];
    for (;;) {
      if (this.take(close)) return numbers;
      this.expect(/[,;]|(?=[\d.+\-−])/y, 'a comma or a closing bracket', 'write a list as (1, 2, 3)');
      if (numbers.length >= longest) this.fail(`more than ${longest} numbers`, 'leave some out');
      numbers.push(this.number());
    }
  }

  whole(): number {
    return Number(this.expect(/\d{1,6}(?![\w.])/y, 'a whole number', 'write a whole number, e.g. 2'));
  }

  /**
   * Rows `[1 2; 3 4]`, a list `(1, 2, 3)`, or nested lists as in Python; null where the next character is not
   * a bracket.
   */
  array(depth = 1): NumberArray | null {
    const close = this.take(/\(/y) ? ')' : this.take(/\[/y) ? ']' : null;
    if (close === null) return null;
    if (depth > DEEPEST) return this.fail('lists are nested too deeply', `nest at most ${DEEPEST}`);
    const rows: (Quantity | NumberArray)[][] = [[]];
    while (!this.take(close === ')' ? /\)/y : /\]/y)) {
      const row = rows.at(-1) ?? [];
      if (this.ended) return this.fail('the list is not closed', `close it with “${close}”`);
      if (this.take(/;/y)) {
        if (row.length === 0)
          return this.fail('a row has no numbers', 'write the numbers of a row before “;”');
        rows.push([]);
        continue;
      }
      if (row.length > 0) this.take(/,/y);
      row.push(this.array(depth + 1) ?? this.number());
    }
    if (rows.length > 1 && rows.at(-1)?.length === 0) rows.pop();
    return rows.length === 1 ? (rows[0] ?? []) : rows;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found) this.at += found[0].length;
    return found;
  }
}
