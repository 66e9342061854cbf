import { z } from 'zod';
import type { Attempt, Help } from '../marking/attempt.ts';
import { helpLevels } from '../views/help-level.ts';
import type { QuestionMark } from '../marking/verdict.ts';
import { boxIdSchema, questionIdSchema, sessionIdSchema } from './session.ts';

export { attemptSchema, helpSchema, type Attempt, type BoxAttempt, type Help } from '../marking/attempt.ts';

/** What a session has of earlier markings, in their order. */
export interface Practice {
  readonly attempts: readonly Attempt[];
  readonly help: readonly Help[];
}

/** A marking with the attempt that it was stored as; null where it repeats the one before, or was not stored. */
export interface MarkedQuestion {
  readonly mark: QuestionMark;
  readonly attempt: Attempt | null;
}

export const takeHelpSchema = z.strictObject({
  session: sessionIdSchema,
  question: questionIdSchema,
  box: boxIdSchema,
  level: z.enum(helpLevels),
});
