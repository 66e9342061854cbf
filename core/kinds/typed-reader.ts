import { textError } from '../errors.ts';
import type { Quantity } from './quantity.ts';

/** Numbers as they are typed: one, a list `(1, 2, 3)`, rows `[1 2; 3 4]`, or lists within lists as Python writes them. */
export type TypedArray = readonly (Quantity | TypedArray)[];

const DEEPEST = 4;
const SHOWN = 20;

/** Reads a typed line from left to right; whatever does not fit is told with its character. */
export class TypedReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    // Signs of word processors, each to its one-character twin, so that positions stay true.
    this.#text = text.replace(/[−–—﹣－]/g, '-').replace(/\u00a0|\u2009|\u202f/g, ' ');
  }

  /** What comes next, when it matches (a sticky pattern, after spaces); else null and nothing is read. */
  take(pattern: RegExp): string | null {
    const sticky = new RegExp(pattern.source, 'iuy');
    sticky.lastIndex = this.#start();
    const found = sticky.exec(this.#text)?.[0];
    if (found === undefined) return null;
    this.#at = sticky.lastIndex;
    return found;
  }

  get ended(): boolean {
    return this.#start() >= this.#text.length;
  }

  /** The character that is read next. */
  get at(): number {
    return this.#start();
  }

  #start(): number {
    let at = this.#at;
    while (at < this.#text.length && /\s/.test(this.#text[at] ?? '')) at += 1;
    return at;
  }

  /** Throws where the reader stands. */
  fail(fix: string): never {
    const rest = this.#text.slice(this.#start());
    const word = /^(?:[\p{L}\p{Nd}_.]+|\S)/u.exec(rest)?.[0] ?? '';
    throw textError(this.#start(), word === '' ? 'the text ends too early' : `did not expect “${word.slice(0, SHOWN)}” here`, fix);
  }

  number(): Quantity {
    const text = this.take(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?(?:\/\d+)?(?![\p{L}\p{Nd}.])/u);
    if (text === null) return this.fail('write a number, e.g. 0.5 or 1/3');
    if (text.includes('/')) return text.replace(/^\+/, '');
    return Number(text);
  }

  whole(): number {
    const text = this.take(/\d{1,6}(?![\p{L}\p{Nd}.])/u);
    return text === null ? this.fail('write a whole number') : Number(text);
  }

  /** A list or rows of numbers; null when no bracket stands here. */
  array(): TypedArray | null {
    return this.#arrayWithin(1);
  }

  #arrayWithin(depth: number): TypedArray | null {
    const open = this.take(/[([]/);
    if (open === null) return null;
    if (depth > DEEPEST) return this.fail('nest lists at most three deep');
    const close = open === '(' ? /\)/ : /\]/;
    const rows: (Quantity | TypedArray)[][] = [[]];
    while (this.take(close) === null) {
      const row = rows.at(-1) ?? [];
      if (this.take(/;/) !== null) {
        if (row.length === 0) this.fail('write the numbers of a row before “;”');
        rows.push([]);
        continue;
      }
      if (row.length > 0) this.take(/,/);
      if (this.ended) this.fail(`close the list with “${open === '(' ? ')' : ']'}”`);
      row.push(this.#arrayWithin(depth + 1) ?? this.number());
    }
    if (rows.length > 1 && rows.at(-1)?.length === 0) rows.pop();
    return rows.length === 1 ? (rows[0] ?? []) : rows;
  }
}
