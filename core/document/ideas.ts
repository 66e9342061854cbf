import { z } from 'zod';

/** What a written answer must contain: each idea is met by any one of its phrases. */
export const ideasSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(300),
      phrases: z
        .array(
          z
            .string()
            .min(2)
            .max(100)
            .regex(
              /\p{L}|\p{N}/u,
              'must contain a letter or digit: other characters are ignored when an answer is read',
            ),
        )
        .min(1)
        .max(50),
    }),
  )
  .min(1)
  .max(20);
export type Ideas = z.infer<typeof ideasSchema>;
