import type Fraction from 'fraction.js';
import type { Expr } from '../../expr/expr.ts';
import { beginning } from '../../format/beginning.ts';
import type { Said } from '../diagnose/said.ts';

export type Read<T> = { readonly ok: true; readonly value: T } | Refused;

/** An answer that is asked back: it cannot be read, or others might read it differently. */
export interface Refused {
  readonly ok: false;
  /** What was found, and what to write. English. */
  readonly why: string;
  /** The same in every language; absent where it is only known in English. */
  readonly says?: Said;
}

/** A number as typed. */
export interface TypedNumber {
  readonly value: number;
  readonly exact: Fraction | null;
  /** How it was written; null for arithmetic, which says its value exactly. */
  readonly written: Written | null;
  /** The arithmetic as it was read. */
  readonly parsed?: Expr;
  /** What is said of the reading beside the verdict: `“3.5×10 3” was read as 3.5 × 10^3`. */
  readonly said?: Said;
}

export interface Written {
  /** One unit of the last place written. */
  readonly unit: number;
  /** Significant figures, the zeros at the end of a whole number included. */
  readonly figures: number;
  /** Zeros at the end of a whole number, which may be significant or not: one in 4050. */
  readonly zeros: number;
}

/** The longest answer that is read, in characters. */
export const LONGEST_READ = 4000;

const LONGEST_SHOWN = 40;
/** A typed text as a message quotes it: on one line, and only its beginning. */
export const shortly = (typed: string): string => {
  const line = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > LONGEST_SHOWN ? `${beginning(line, LONGEST_SHOWN)}…` : line;
};

/** Where a text cannot be parsed, and why. English. */
export interface Unparsed {
  readonly at: number;
  readonly message: string;
}

/** `“0.3 V” could not be read: “V” is not known here` */
export function unreadable(typed: string, text: string, { at, message }: Unparsed): string {
  const said = /^(?:is|stops) /.test(message) ? `it ${message}` : message;
  const place =
    at > 0 && at < text.length && !message.startsWith('“') ? ` at “${shortly(text.slice(at, at + 12))}”` : '';
  return `“${shortly(typed)}” could not be read${place}: ${said}`;
}
