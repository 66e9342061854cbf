import type { Said } from './diagnose/said.ts';
import type { Diagnosis, Verdict } from './verdict.ts';
import type { IdeaFound } from './words/propose.ts';

/** The judgement of one box before marks: `share` is the share of its marks that is earned, below 0 where a wrong answer loses marks. */
export interface Finding {
  readonly verdict: Verdict;
  readonly share: number;
  readonly expected: string;
  readonly why: string;
  readonly diagnosis?: Diagnosis;
  /** What was recognised in a written answer. */
  readonly ideas?: readonly IdeaFound[];
  /** The reason without the solution, for a student who tries again. Absent: nothing but the verdict. */
  readonly nudge?: Said;
  /** False where the student's own form or reading has no such box: left blank, it has no marks to lose. */
  readonly counts?: false;
}

/** Makes a sentence: an initial capital and a final full stop. */
export const sentence = (text: string): string =>
  (/[.!?…]$/.test(text) ? text : `${text}.`).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
