import { z } from 'zod';
import { problemError } from '../../errors.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Box, Kind } from '../kind.ts';
import { ideasSchema } from '../short-answer/short-answer.ts';

export const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  options: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z0-9]{1,4}$/, 'must be a letter or number, e.g. A'),
        text: z.string().min(1).max(2000),
        correct: z.boolean(),
        /** Why this option is right or wrong. */
        reason: z.string().min(1).max(4000),
      }),
    )
    .min(2, 'a choice needs at least two options')
    .max(20),
  /** May more than one be ticked? */
  several: z.boolean().default(false),
  /** A written reason that is asked for as well, with its share of the marks. */
  justification: z
    .strictObject({
      model: z.string().min(1).max(4000),
      ideas: ideasSchema,
      share: z.number().gt(0).lt(1).default(0.5),
    })
    .optional(),
});
export type ChoiceProblem = z.infer<typeof choiceSchema>;

export interface ChoiceAnswer {
  readonly selected: readonly string[];
}
export interface ChoicePicture {
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly correct: boolean;
    readonly reason: string;
  }[];
  readonly justification: string | null;
}
export type ChoiceSolution = Solution<'choice', ChoiceAnswer, ChoicePicture>;

/** Multiple choice: the options with the reason for each, and perhaps a written justification. */
export const choice: Kind<ChoiceProblem, ChoiceSolution> = {
  name: 'choice',
  title: 'Multiple choice',
  schema: choiceSchema,
  solve: ({ options, several, justification }) => {
    // An answer may be ticked as a or as A.
    const ids = options.map(({ id }) => id.toLowerCase());
    const repeated = ids.findIndex((id, i) => ids.indexOf(id) !== i);
    if (repeated >= 0)
      throw problemError(
        `options[${repeated}].id`,
        `"${options[repeated]?.id ?? ''}" is the id of an earlier option`,
        'give each option its own letter',
      );
    const selected = options.filter(({ correct }) => correct).map(({ id }) => id);
    if (selected.length === 0)
      throw problemError('options', 'none is correct', 'mark at least one option as correct');
    if (selected.length > 1 && !several)
      throw problemError(
        'several',
        `options ${selected.join(', ')} are all correct`,
        'set "several" to true, or mark one option only',
      );
    return {
      kind: 'choice',
      steps: [],
      answer: { selected },
      picture: { options, justification: justification?.model ?? null },
      conventions: [],
      alternatives: [],
    };
  },
  present: () => ({
    motion: false,
    picture: 'tables',
    sheet: { figure: 'none', table: null },
    working: 'none',
    stepsOnDemand: false,
  }),
  boxes: ({ options, several, justification }, { answer }) => {
    const share = justification?.share ?? 0;
    const ticks: Box = {
      id: 'choice',
      label: { tex: '\\text{Answer}', plain: 'Answer' },
      group: 'Choice',
      weight: 1 - share,
      accepts: {
        type: 'choice',
        options: options.map(({ id, text }) => ({ id, text })),
        correct: answer.selected,
        several,
      },
      contract: several ? 'tick all that apply' : 'tick one',
    };
    const words: Box[] = justification
      ? [
          {
            id: 'justification',
            label: { tex: '\\text{Justification}', plain: 'Justification' },
            group: 'Choice',
            weight: share,
            accepts: { type: 'text', ideas: justification.ideas, model: justification.model },
            contract: 'one or two sentences',
          },
        ]
      : [];
    return [ticks, ...words];
  },
};
