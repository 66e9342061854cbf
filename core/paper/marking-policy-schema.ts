import { z } from 'zod';
import { defaultPolicy, earned, policyNames, type PolicyChoice } from './marking-policy.ts';

const earnedSchema = z.enum(earned);
const BUILT_IN: readonly string[] = policyNames;

/** A policy of one's own: its name, the built-in policy that it changes, and the rules that differ. */
const changedPolicySchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and hyphens, e.g. our-school')
    .refine(
      (name) => !BUILT_IN.includes(name),
      `must differ from ${BUILT_IN.join(', ')}, whose rules are fixed; name the one it changes as "base"`,
    ),
  base: z.enum(policyNames).default(defaultPolicy),
  version: z.int().min(1).max(9999).optional(),
  title: z.string().trim().min(1).max(100).optional(),
  methodShare: z.number().min(0).max(1).optional(),
  followsInPart: earnedSchema.optional(),
  followsFromEarlier: earnedSchema.optional(),
  easedByCut: earnedSchema.optional(),
  easedByZero: earnedSchema.optional(),
  impossible: earnedSchema.optional(),
  tooFewFigures: earnedSchema.optional(),
  exchangedBoxes: earnedSchema.optional(),
  partOfBox: earnedSchema.optional(),
  repeatedMistake: earnedSchema.optional(),
});

/** A built-in policy by name, or one that changes some of its rules. */
export const policyChoiceSchema = z.union([z.enum(policyNames), changedPolicySchema], {
  error: ({ input }) =>
    typeof input === 'object' && input !== null
      ? undefined
      : `use ${BUILT_IN.map((name) => `"${name}"`).join(', ')}, or an object with a name and what it changes`,
}) satisfies z.ZodType<PolicyChoice>;
