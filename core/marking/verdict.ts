/**
 * right · carried: right given the student's own earlier slip · wrong · unreadable: no number could be parsed
 * · blank.
 */
export type Verdict = 'right' | 'carried' | 'wrong' | 'unreadable' | 'blank';

/** The mark of one box. */
export interface BoxMark {
  readonly id: string;
  /** As typed; '' when blank. */
  readonly typed: string;
  readonly verdict: Verdict;
  /** Our answer, as text: `3/16`, `122×122×32`, an option's id. */
  readonly expected: string;
  /** Marks earned, 0 to `marks`. */
  readonly award: number;
  readonly marks: number;
  /** The reason, one sentence. */
  readonly why: string;
}

export interface QuestionMark {
  readonly id: string;
  readonly score: number;
  readonly marks: number;
  readonly boxes: readonly BoxMark[];
}
