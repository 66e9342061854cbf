import type { Said } from './diagnose/said.ts';

import type { IdeaFound } from './words/propose.ts';

/**
 * right · carried: right given the student's own earlier slip · partial: a part of it is right · wrong ·
 * unreadable: no number could be parsed · proposed: words, for a person to decide on · blank.
 */
export type Verdict = 'right' | 'carried' | 'partial' | 'wrong' | 'unreadable' | 'proposed' | 'blank';

/** The cause of a wrong number, by name, or what is to be said of a right one. */
export interface Diagnosis {
  /** Its id in the library of mistakes; `not-from-working` for a right number that does not follow. */
  readonly mistake: string;
  /** The rule that was not mastered: `relu-backward`. */
  readonly skill: string;
  /** The id of the step in which it was made; an earlier one than the box asks for if that one has no box. */
  readonly step: string;
  /** One sentence with the student's own numbers. */
  readonly says: Said;
}

/** The mark of one box. */
export interface BoxMark {
  readonly id: string;
  /** As typed; '' when blank. */
  readonly typed: string;
  readonly verdict: Verdict;
  /** Our answer, as text: `3/16`, `122×122×32`, an option's id. */
  readonly expected: string;
  /** Marks earned, up to `marks`; below 0 for a wrong answer where the paper says so. */
  readonly award: number;
  readonly marks: number;
  /** The reason, one sentence, in English. */
  readonly why: string;
  /** The reason in every language; absent in marks of earlier versions. */
  readonly reason?: Said | undefined;
  readonly diagnosis?: Diagnosis | undefined;
  /** The reason without the solution, for a student who tries again. Absent: nothing but the verdict. */
  readonly nudge?: Said | undefined;
  /** What was recognised in a written answer, idea by idea. */
  readonly ideas?: readonly IdeaFound[] | undefined;
  /** Who decided on a written answer; absent where nobody has. */
  readonly decided?: Decided | undefined;
}

/** What a person decided on a written answer. */
export interface Decided {
  readonly by: 'teacher' | 'self';
  /** The ideas that the answer has, by name. */
  readonly had: readonly string[];
  readonly comment: string;
}

export interface QuestionMark {
  readonly id: string;
  readonly score: number;
  readonly marks: number;
  readonly boxes: readonly BoxMark[];
}
