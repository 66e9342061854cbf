import { z } from 'zod';
import { studentSchema, type Student } from '../marking/student.ts';
import type { BoxMark } from '../marking/verdict.ts';
import { documentKeySchema } from './shelf.ts';

export const sessionIdSchema = z.int().positive();
const titleSchema = z.string().trim().min(1).max(200);
export const questionIdSchema = z.string().min(1).max(40);
export const boxIdSchema = z.string().min(1).max(120);
/** An answer as typed; the longest is a paragraph. */
const typedSchema = z.string().max(4000);

/**
 * The user's position in a paper: the question, watching or answering, and the time in the animation (in
 * beats).
 */
export const positionSchema = z.strictObject({
  question: questionIdSchema.nullable(),
  view: z.enum(['paper', 'study', 'practise']),
  beat: z.number().min(0).max(1e6),
});
export type Position = z.infer<typeof positionSchema>;

/**
 * One person's work on one document. The document is stored with it, so it opens even if the file no longer
 * exists.
 */
export interface Session {
  readonly id: number;
  readonly title: string;
  readonly documentKey: string;
  readonly documentTitle: string;
  readonly position: Position;
  /** Number of boxes answered, for the list. */
  readonly answered: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The session that this one is a branch of, with other numbers; null if it is not a branch. */
  readonly parent: number | null;
  /** Whose work it is; empty until it is handed in. */
  readonly student: Student;
  /** Made of what another person handed in: it is marked as an examiner marks. */
  readonly handedIn: boolean;
}

/** An answer as typed, and its last verdict. `verdict` is null until it is marked. */
export interface StoredAnswer {
  readonly question: string;
  readonly box: string;
  readonly typed: string;
  readonly mark: BoxMark | null;
}

export const startSessionSchema = z.strictObject({ documentKey: documentKeySchema });
/** The changed problem of a question, as JSON; the rest of the document is that of the parent session. */
export const branchSessionSchema = z.strictObject({
  session: sessionIdSchema,
  question: questionIdSchema,
  problem: z.string().min(2).max(2_000_000),
  title: titleSchema,
});
/** A question of a session with new numbers, as the text of a document of its own. */
export const varySessionSchema = z.strictObject({
  session: sessionIdSchema,
  question: questionIdSchema,
  view: z.enum(['study', 'practise']),
  document: z.string().min(2).max(5_000_000),
  title: titleSchema,
});
export const renameSessionSchema = z.strictObject({ id: sessionIdSchema, title: titleSchema });
export const moveSessionSchema = z.strictObject({ id: sessionIdSchema, position: positionSchema });
export const saveAnswerSchema = z.strictObject({
  session: sessionIdSchema,
  question: questionIdSchema,
  box: boxIdSchema,
  typed: typedSchema,
});
/** The answers of a session as a file for the teacher, under the student's name. */
export const handInSchema = z.strictObject({ session: sessionIdSchema, student: studentSchema });
/** `unsaved`: answers by box that could not be stored; they are marked as well. */
export const markQuestionSchema = z.strictObject({
  session: sessionIdSchema,
  question: questionIdSchema,
  unsaved: z.record(boxIdSchema, typedSchema).optional(),
});

/**
 * A step whose value was guessed before it was shown, and the result. `missed`: the first try of the last
 * attempt was wrong.
 */
const stepIdSchema = z.string().min(1).max(120);
export const savePredictionSchema = z.strictObject({
  session: sessionIdSchema,
  question: questionIdSchema,
  step: stepIdSchema,
  typed: typedSchema,
  missed: z.boolean(),
});
export const listMissedSchema = z.strictObject({ session: sessionIdSchema, question: questionIdSchema });
