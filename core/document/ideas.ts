import { z } from 'zod';
import { problemError } from '../errors.ts';

const phraseSchema = z
  .string()
  .min(2)
  .max(100)
  .regex(
    /\p{L}|\p{N}/u,
    'must contain a letter or digit: other characters are ignored when an answer is read',
  );

/**
 * What a written answer must say: each idea is met by any one of its phrases, unless one of `not` stands beside
 * it. A phrase is whole words in this order: `freez*` is every word that begins so, `…` a few words between,
 * `not` any negation. Numbers are compared as numbers.
 */
export const ideasSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(300),
      phrases: z.array(phraseSchema).min(1).max(50),
      /** Phrases that show the opposite: an answer with one of them does not have the idea. */
      not: z.array(phraseSchema).max(50).optional(),
    }),
  )
  .min(1)
  .max(20);
export type Ideas = z.infer<typeof ideasSchema>;

/** “Any `count` of these ideas”: they count as `count` ideas together. Ideas in no group are all asked for. */
export const anyOfSchema = z
  .array(
    z.strictObject({
      count: z.int().min(1).max(19),
      ideas: z.array(z.string().min(1).max(300)).min(2).max(20),
    }),
  )
  .max(10);
export type AnyOf = z.infer<typeof anyOfSchema>;

/** Throws ProblemError, located below `place`, for two ideas of one name and for groups that do not fit the ideas. */
export function checkIdeas(ideas: Readonly<Ideas>, anyOf: Readonly<AnyOf>, place: string): void {
  const names = ideas.map(({ name }) => name);
  const twice = names.findIndex((name, i) => names.indexOf(name) < i);
  if (twice >= 0)
    throw problemError(
      `${place}ideas[${twice}].name`,
      `"${names[twice] ?? ''}" is the name of an earlier idea`,
      'give each idea its own name',
    );
  const grouped = new Set<string>();
  anyOf.forEach(({ count, ideas: members }, i) => {
    members.forEach((name, j) => {
      const where = `${place}anyOf[${i}].ideas[${j}]`;
      if (!names.includes(name))
        throw problemError(where, `there is no idea "${name}"`, `ideas are ${names.join(', ')}`);
      if (grouped.has(name))
        throw problemError(where, `"${name}" is in a group already`, 'put each idea into one group');
      grouped.add(name);
    });
    if (count >= members.length)
      throw problemError(
        `${place}anyOf[${i}].count`,
        `asks for ${count} of ${members.length} ideas`,
        `use 1 to ${members.length - 1}, or leave out the group: without one, all are asked for`,
      );
  });
}
