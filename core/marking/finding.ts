import type { Verdict } from './verdict.ts';

/** The judgement of one box before marks: `share` is the share of its marks that is earned. */
export interface Finding {
  readonly verdict: Verdict;
  readonly share: number;
  readonly expected: string;
  readonly why: string;
  /** False where the student's own form or reading has no such box: left blank, it has no marks to lose. */
  readonly counts?: false;
}

/** Makes a sentence: an initial capital and a final full stop. */
export const sentence = (text: string): string =>
  (/[.!?…]$/.test(text) ? text : `${text}.`).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
