import { z } from 'zod';
import type { Solution } from '../../solution/solution.ts';
import type { Kind } from '../kind.ts';

/** What an answer in words must contain: each idea is met by any one of its phrases. */
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
              'must have a letter or digit: other signs are passed over when an answer is read',
            ),
        )
        .min(1)
        .max(50),
    }),
  )
  .min(1)
  .max(20);

export const shortAnswerSchema = z.strictObject({
  kind: z.literal('short-answer'),
  /** A full answer, as one would like to read it. */
  model: z.string().min(1).max(8000),
  ideas: ideasSchema,
});
export type ShortAnswerProblem = z.infer<typeof shortAnswerSchema>;

export interface ShortAnswer {
  readonly text: string;
}
export interface ShortAnswerPicture {
  readonly ideas: readonly { readonly name: string; readonly phrases: readonly string[] }[];
}
export type ShortAnswerSolution = Solution<'short-answer', ShortAnswer, ShortAnswerPicture>;

/** A question answered in words, marked by the ideas it must contain. */
export const shortAnswer: Kind<ShortAnswerProblem, ShortAnswerSolution> = {
  name: 'short-answer',
  title: 'A short written answer',
  schema: shortAnswerSchema,
  solve: ({ model, ideas }) => ({
    kind: 'short-answer',
    steps: [],
    answer: { text: model },
    picture: { ideas },
    conventions: [],
    alternatives: [],
  }),
  present: () => ({
    motion: false,
    picture: 'tables',
    sheet: { figure: 'none', table: null },
    working: 'none',
    stepsOnDemand: false,
  }),
  boxes: ({ model, ideas }) => [
    {
      id: 'answer',
      label: { tex: '\\text{Answer}', plain: 'Answer' },
      group: 'Answer',
      weight: 1,
      accepts: { type: 'text', ideas, model },
      contract: 'one or two sentences',
    },
  ],
};
