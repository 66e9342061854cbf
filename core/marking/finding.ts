import type { Said } from './diagnose/said.ts';
import type { Refused } from './read/read.ts';
import type { Diagnosis, Verdict } from './verdict.ts';
import type { IdeaFound } from './words/propose.ts';

/** The judgement of one box before marks: `share` is the share of its marks that is earned, below 0 where a wrong answer loses marks. */
export interface Finding {
  readonly verdict: Verdict;
  readonly share: number;
  readonly expected: string;
  readonly why: Said;
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

/** A reason as sentences, each in its language. */
export const sentences = ({ en, hi, bn }: Said): Said => ({
  en: sentence(en),
  hi: /[।?!…]$/.test(hi) ? hi : `${hi}।`,
  bn: /[।?!…]$/.test(bn) ? bn : `${bn}।`,
});

/** The finding of an answer that cannot be read as one: it earns nothing, and the student may write it again. */
export const askedBack = ({ why, says }: Refused, expected: string): Finding => ({
  verdict: 'unreadable',
  share: 0,
  expected,
  why: sentences(says ?? { en: why, hi: why, bn: why }),
  ...(says === undefined ? {} : { nudge: sentences(says) }),
});
