import type { Verdict } from './verdict.ts';

/** What one box is found to be, before marks: `share` of its marks is earned. */
export interface Finding {
  readonly verdict: Verdict;
  readonly share: number;
  readonly expected: string;
  readonly why: string;
}

/** One sentence of it: a capital at its beginning, a full stop at its end. */
export const sentence = (text: string): string =>
  (/[.!?…]$/.test(text) ? text : `${text}.`).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
