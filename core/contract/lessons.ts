import { z } from 'zod';

const MOST_STOPS = 200;
const stopSchema = z.int().min(0).max(MOST_STOPS);

/** A place in a lesson: the stop, the stops whose task was solved, and whether the end was reached. */
export const lessonPlaceSchema = z.strictObject({
  lesson: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/),
  stop: stopSchema,
  solved: z.array(stopSchema).max(MOST_STOPS),
  done: z.boolean(),
});
export type LessonPlace = z.infer<typeof lessonPlaceSchema>;

/** What is stored of a lesson. It stays done when it is taken again. */
export interface LessonProgress extends LessonPlace {
  readonly updatedAt: string;
}
