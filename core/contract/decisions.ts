import type { Student } from '../marking/student.ts';
import type { BoxMark } from '../marking/verdict.ts';

export { decisionSchema, type Decision } from '../marking/decision.ts';

/** A written answer of one session, with what is proposed or decided. */
export interface WrittenAnswer {
  readonly session: number;
  readonly student: Student;
  /** The title of the session. */
  readonly title: string;
  readonly question: string;
  readonly mark: BoxMark;
}

/** The written answers of a paper, and the sessions whose answers could not be read. */
export interface WrittenAnswers {
  readonly answers: readonly WrittenAnswer[];
  readonly failed: readonly (Pick<WrittenAnswer, 'session' | 'student' | 'title'> & {
    readonly why: string;
  })[];
}
