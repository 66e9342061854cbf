import { z } from 'zod';

/** An answer may fill a file of answers, of 2 MB. */
const LARGEST_FILE = 2 * 1024 * 1024;

const name = z.string().min(1).max(300);

/** What a person decided on a written answer, as it stood. */
export const decisionSchema = z.strictObject({
  question: z.string().min(1).max(40),
  box: z.string().min(1).max(120),
  /** The answer that was decided on, as typed: another answer is undecided. */
  typed: z.string().min(1).max(LARGEST_FILE),
  /** A teacher's decision goes before a student's rating of the own answer. */
  by: z.enum(['teacher', 'self']),
  /** The ideas that the answer has, by name. */
  had: z.array(name).max(20),
  /** The share of the marks that it earns, in whole numbers: 1 of 3. */
  earned: z.int().min(0).max(1_000_000),
  of: z.int().min(1).max(1_000_000),
  comment: z.string().max(2000),
});
export type Decision = z.infer<typeof decisionSchema>;
