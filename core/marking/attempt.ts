import { z } from 'zod';
import { helpLevels } from '../views/help-level.ts';

const question = z.string().min(1).max(40);
const box = z.string().min(1).max(120);

export const helpSchema = z.strictObject({
  question,
  box,
  level: z.enum(helpLevels),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
});
/** Help that was taken for a box. */
export type Help = z.infer<typeof helpSchema>;

const said = z.string().max(2000);
const boxAttemptSchema = z.strictObject({
  typed: z.string(),
  verdict: z.enum(['right', 'carried', 'partial', 'wrong', 'unreadable', 'proposed', 'blank']),
  /** Marks earned; below 0 where a wrong answer loses marks. */
  award: z.number().min(-1e6).max(1e6),
  /** The mistake that was named: its id, the step it was made in, and the sentence. */
  mistake: z
    .strictObject({
      id: z.string().max(80),
      step: z.string().max(120),
      says: z.strictObject({ en: said, hi: said, bn: said }),
    })
    .optional(),
});
export type BoxAttempt = z.infer<typeof boxAttemptSchema>;

export const attemptSchema = z.strictObject({
  question,
  /** When it was marked; ISO 8601, UTC. */
  at: z.iso.datetime(),
  score: z.number().min(-1e6).max(1e6),
  marks: z.number().min(0).max(1e6),
  /** By box; a blank box is left out. */
  boxes: z.record(box, boxAttemptSchema),
  /** The help taken for each box before it was marked. */
  help: z.record(box, z.array(z.enum(helpLevels))),
});
/**
 * One marking of a question: what stood in its boxes, the marks, and the help taken until then. Attempts are added
 * and never changed.
 */
export type Attempt = z.infer<typeof attemptSchema>;
