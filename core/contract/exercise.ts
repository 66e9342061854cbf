import { z } from 'zod';
import { MOST_SEED } from '../paper/seed.ts';
import { helpLevels } from '../views/help-level.ts';
import { boxIdSchema, questionIdSchema } from './session.ts';
import { documentKeySchema } from './shelf.ts';

/** Some boxes of a question of a document, with the numbers of a seed; 0: the printed ones. */
export const exerciseSchema = z.strictObject({
  key: documentKeySchema,
  source: z.enum(['review', 'fading']),
  question: questionIdSchema,
  seed: z.int().min(0).max(MOST_SEED),
  boxes: z.array(boxIdSchema).min(1).max(400),
});
export type ExercisePlace = z.infer<typeof exerciseSchema>;

/** A question whose steps fade. */
export const fadingSchema = z.strictObject({ key: documentKeySchema, question: questionIdSchema });

export const markExerciseSchema = z.strictObject({
  exercise: exerciseSchema,
  /** By box. */
  answers: z.record(boxIdSchema, z.string().max(4000)),
});
export const exerciseHelpSchema = z.strictObject({
  exercise: exerciseSchema,
  box: boxIdSchema,
  level: z.enum(helpLevels),
});
