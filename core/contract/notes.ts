import { z } from 'zod';
import { languageNames } from './languages.ts';
import type { WorkedLine } from '../views/worked-text.ts';

/** Commands to the board from a presentation remote or from the notes window. */
export const clicks = ['next', 'back', 'blank', 'leave'] as const;
export const clickSchema = z.enum(clicks);
export type Click = z.infer<typeof clickSchema>;

const texSchema = z.string().max(200_000);
const saidSchema = z.strictObject({ en: texSchema, hi: texSchema, bn: texSchema });
const lineSchema: z.ZodType<WorkedLine> = z.strictObject({
  id: texSchema,
  phase: z.enum(['given', 'forward', 'loss', 'backward', 'update', 'work']),
  symbol: texSchema,
  rule: texSchema.nullable(),
  formula: texSchema.nullable(),
  numbers: texSchema.nullable(),
  value: texSchema,
  numbersAre: z.enum(['=', '≈']),
  valueIs: z.enum(['=', '≈']),
  fraction: texSchema.nullable(),
  cancels: z.boolean(),
  note: saidSchema.nullable(),
  heading: saidSchema.nullable(),
  plain: z.strictObject({
    symbol: texSchema,
    rule: texSchema.nullable(),
    formula: texSchema,
    substituted: texSchema,
    value: texSchema,
    fraction: texSchema.nullable(),
  }),
  spoken: texSchema,
});
const momentSchema = z.strictObject({ sentence: texSchema, line: lineSchema.nullable() });

/**
 * The teacher's notes: the step on the board, the next step, the progress through the solution, and the time.
 */
export const notesSchema = z.strictObject({
  title: z.string().max(1000),
  chapter: z.string().max(1000).nullable(),
  now: momentSchema,
  next: momentSchema.nullable(),
  /** In beats. */
  position: z.int().min(0),
  length: z.int().min(0),
  /** Milliseconds since 1970. */
  startedAt: z.number().min(0),
  /** Whether the board is blanked. */
  blank: z.boolean(),
  theme: z.enum(['slate', 'paper', 'contrast']),
  language: z.enum(languageNames),
});
export type Notes = z.infer<typeof notesSchema>;
