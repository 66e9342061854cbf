import { z } from 'zod';
import type { BoxMark } from '../marking/verdict.ts';
import { documentKeySchema } from './shelf.ts';

export const sessionIdSchema = z.int().positive();
const titleSchema = z.string().trim().min(1).max(200);
export const questionIdSchema = z.string().min(1).max(40);
const boxIdSchema = z.string().min(1).max(120);
/** As typed; the longest answer is a paragraph. */
const typedSchema = z.string().max(4000);

/**
 * Where a person is in a paper: which question, watching or answering, and at which moment of the animation
 * (in beats).
 */
export const positionSchema = z.strictObject({
  question: questionIdSchema.nullable(),
  view: z.enum(['paper', 'study', 'practise']),
  beat: z.number().min(0).max(1e6),
});
export type Position = z.infer<typeof positionSchema>;

/**
 * One person's work on one document. The document is kept with it, so it opens even when the file is gone.
 */
export interface Session {
  readonly id: number;
  readonly title: string;
  readonly documentKey: string;
  readonly documentTitle: string;
  readonly position: Position;
  /** Boxes answered, for the list. */
  readonly answered: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The session it is a branch of, with other numbers; null for one of its own. */
  readonly parent: number | null;
}

/** An answer as typed, and what it was last told. `verdict` is null until it is marked. */
export interface StoredAnswer {
  readonly question: string;
  readonly box: string;
  readonly typed: string;
  readonly mark: BoxMark | null;
}

export const startSessionSchema = z.strictObject({ documentKey: documentKeySchema });
/**
 * A question's problem as it was changed, as JSON; the rest of the document stays as it is in the session it
 * comes from.
 */
export const branchSessionSchema = z.strictObject({
  session: sessionIdSchema,
  question: questionIdSchema,
  problem: z.string().min(2).max(2_000_000),
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
export const markQuestionSchema = z.strictObject({ session: sessionIdSchema, question: questionIdSchema });

/**
 * A step whose value was to be told before it was shown, and how that went. `missed`: the first try of the
 * last time was wrong.
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
