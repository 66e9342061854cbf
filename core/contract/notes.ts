import { z } from 'zod';
import { languageNames } from './languages.ts';
import type { WorkedLine } from '../views/worked-text.ts';

/** What a clicker, or the window with the notes, asks of the board. */
export const clicks = ['next', 'back', 'blank', 'leave'] as const;
export const clickSchema = z.enum(clicks);
export type Click = z.infer<typeof clickSchema>;

const texSchema = z.string().max(200_000);
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
  note: texSchema.nullable(),
  heading: texSchema.nullable(),
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
 * What the teacher reads beside the board: the step that is on it, the one that follows, and how far the
 * solution and the clock are.
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
  /** The board shows nothing. */
  blank: z.boolean(),
  theme: z.enum(['slate', 'paper', 'contrast']),
  language: z.enum(languageNames),
});
export type Notes = z.infer<typeof notesSchema>;
