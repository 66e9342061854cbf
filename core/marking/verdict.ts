/**
 * right · carried: right given an earlier slip of one's own · wrong · unreadable: no number could be read ·
 * blank.
 */
export type Verdict = 'right' | 'carried' | 'wrong' | 'unreadable' | 'blank';

/** What one box earned. */
export interface BoxMark {
  readonly id: string;
  /** As typed; '' when blank. */
  readonly typed: string;
  readonly verdict: Verdict;
  /** The answer we hold, as text: `3/16`, `122×122×32`, an option's id. */
  readonly expected: string;
  /** Marks earned, 0 to `marks`. */
  readonly award: number;
  readonly marks: number;
  /** One sentence. */
  readonly why: string;
}

export interface QuestionMark {
  readonly id: string;
  readonly score: number;
  readonly marks: number;
  readonly boxes: readonly BoxMark[];
}
