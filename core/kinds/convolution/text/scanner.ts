import { textError } from '../../../errors.ts';
import { outOfRange, parseRational } from '../../../expr/rational.ts';
import type { Padding, Sides } from '../../../layers/window.ts';
import type { Quantity } from '../../../document/quantity.ts';
import type { NestedArray } from '../arrays.ts';

/** A typed array: `||` between filters, `|` between channels, `;` between rows. */
export interface Written {
  readonly at: number;
  readonly filters: readonly (readonly (readonly (readonly Quantity[])[])[])[];
  /** The deepest separator that occurs: 1 rows only, 2 channels, 3 filters. */
  readonly deep: 1 | 2 | 3;
  /** Whether a `;` occurs. */
  readonly rows: boolean;
}
/** The nested lists of a document. `flat`: one direction, so that a plane is a single row. */
export function nestedOf({ filters, deep }: Written, flat: boolean): NestedArray {
  const planes = filters.map((channels) => channels.map((rows) => (flat ? (rows[0] ?? []) : rows)));
  return (deep === 3 ? planes : deep === 2 ? planes[0] : planes[0]?.[0]) as NestedArray; // nested as deep as it was written
}

/**
 * Reads a typed convolution from left to right, ignoring case. Every failure is a ProblemError at its
 * character.
 */
export class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text.replace(/[−–—]/g, '-').toLowerCase();
  }

  at(): number {
    this.#skip();
    return this.#at;
  }
  letter(): string {
    return this.#text[this.at()] ?? '';
  }
  done(): boolean {
    return this.at() >= this.#text.length;
  }
  error(what: string, fix: string) {
    return textError(this.at(), what, fix);
  }
  take(...signs: readonly string[]): boolean {
    const found = signs.find((sign) => this.#text.startsWith(sign, this.at()));
    if (found !== undefined) this.#at += found.length;
    return found !== undefined;
  }
  word(): string {
    return this.#match(/[a-z]+(?:-(?!>)[a-z]+)*/y);
  }
  /** Takes the next word if it is this one. */
  has(word: string): boolean {
    const before = this.at();
    if (this.word() === word) return true;
    this.#at = before;
    return false;
  }
  startsNumber(): boolean {
    return /[\d.+-]/.test(this.letter()) && !this.#text.startsWith('->', this.at());
  }
  number(): Quantity {
    const at = this.at();
    const text = this.#match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?(?:\/\d+)?/y);
    const why = outOfRange(text);
    if (why !== null) throw textError(at, `“${text}” ${why}`, 'write another number, or 0');
    if (text === '' || parseRational(text) === null)
      throw textError(at, 'expected a number', 'write 2, 0.5, -1 or 1/3');
    // A number with more digits than float64 holds is kept as it was typed.
    return text.includes('/') || text.replace(/e.*$/, '').replace(/\D/g, '').length > 15
      ? text
      : Number(text);
  }
  sides(): Sides {
    const sides = [this.#whole()];
    while (this.take('x', '×')) sides.push(this.#whole());
    return sides.length === 1 ? (sides[0] ?? 1) : sides;
  }
  padding(): Padding {
    if (this.has('same')) return 'same';
    if (this.has('valid')) return 'valid';
    const side = (): number | readonly [number, number] => {
      const before = this.#whole();
      return this.take('+') ? [before, this.#whole()] : before;
    };
    const sides = [side()];
    while (this.take('x', '×')) sides.push(side());
    const [only] = sides;
    return sides.length === 1 && typeof only === 'number' ? only : sides;
  }
  array(): Written {
    const at = this.at();
    if (!this.take('['))
      throw textError(at, 'expected numbers in brackets', 'write a row as [1 2 3], rows as [1 2; 3 4]');
    const filters: Quantity[][][][] = [[[[]]]];
    let deep: Written['deep'] = 1;
    let rows = false;
    while (!this.take(']')) {
      if (this.done()) throw textError(at, 'this bracket is never closed', 'end the numbers with ]');
      if (this.take('||')) {
        filters.push([[[]]]);
        deep = 3;
      } else if (this.take('|')) {
        filters.at(-1)?.push([[]]);
        if (deep === 1) deep = 2;
      } else if (this.take(';')) {
        filters.at(-1)?.at(-1)?.push([]);
        rows = true;
      } else if (!this.take(',')) filters.at(-1)?.at(-1)?.at(-1)?.push(this.number());
    }
    const lengths = filters.flat(2).map((row) => row.length);
    if (lengths.includes(0))
      throw textError(at, 'a row has no numbers', 'write at least one number in each row');
    if (lengths.some((length) => length !== lengths[0]))
      throw textError(
        at,
        `its rows have ${[...new Set(lengths)].join(' and ')} numbers`,
        'give every row the same number',
      );
    return { at, filters, deep, rows };
  }
  #whole(): number {
    const at = this.at();
    const text = this.#match(/\d{1,7}/y);
    if (text === '') throw textError(at, 'expected a whole number', 'write 2, or 2x1 for height and width');
    return Number(text);
  }
  #skip(): void {
    this.#match(/\s+/y, false);
  }
  #match(pattern: RegExp, skipping = true): string {
    if (skipping) this.#skip();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
