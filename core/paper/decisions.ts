import { z } from 'zod';

/** What a person decided about one printed answer; printed with the solution and the marking scheme. */
export const decisionSchema = z.strictObject({
  /**
   * ours: the computed answer alone is right · theirs: the printed one alone, and what follows from it · both ·
   * everyone: whoever was asked has the marks of the box, answered or not
   */
  take: z.enum(['ours', 'theirs', 'both', 'everyone']),
  reason: z.string().trim().min(1, 'give the reason; it is printed with the solution').max(1000),
});
export type Decision = z.infer<typeof decisionSchema>;
export const decisionsSchema = z.record(z.string().max(120), decisionSchema);
export type Decisions = z.infer<typeof decisionsSchema>;
/** By question and box. */
export type AllDecisions = Readonly<Record<string, Decisions>>;
