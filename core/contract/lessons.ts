import { z } from 'zod';
import { MOST_SEED } from '../paper/seed.ts';
import { helpLevels } from '../views/help-level.ts';

const MOST_STOPS = 200;
const stopSchema = z.int().min(0).max(MOST_STOPS);

const lessonIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);

/** A place in a lesson: the stop, the stops whose task was solved, and whether the end was reached. */
export const lessonPlaceSchema = z.strictObject({
  lesson: lessonIdSchema,
  stop: stopSchema,
  solved: z.array(stopSchema).max(MOST_STOPS),
  done: z.boolean(),
});
export type LessonPlace = z.infer<typeof lessonPlaceSchema>;

/** A value typed at a stop of a lesson; empty: it was shown. */
export const lessonAnswerSchema = z.strictObject({
  lesson: lessonIdSchema,
  /** That of the other numbers; null: those of the lesson. */
  seed: z.int().min(0).max(MOST_SEED).nullable(),
  problem: z.string().min(1).max(100),
  step: z.string().min(1).max(120),
  typed: z.string().max(4000),
  /** 1: the first try. */
  tries: z.int().min(1).max(1000),
  help: z.enum(helpLevels).nullable(),
});

/** What is stored of a lesson. It stays done when it is taken again. */
export interface LessonProgress extends LessonPlace {
  readonly updatedAt: string;
}
