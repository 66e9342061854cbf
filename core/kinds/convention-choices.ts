import { z } from 'zod';
import { conventions, type ConventionChoices, type ConventionName } from '../conventions.ts';

type Choice<N extends ConventionName> = NonNullable<ConventionChoices[N]>;

/** One of a convention's choices, or nothing said. The names are read off the table, so a new choice needs no second list. */
function choiceSchema<N extends ConventionName>(name: N): z.ZodOptional<z.ZodType<Choice<N>, Choice<N>>> {
  const names = Object.keys(conventions[name].choices) as [Choice<N>, ...Choice<N>[]];
  return (z.enum(names) as unknown as z.ZodType<Choice<N>, Choice<N>>).optional();
}

/** What a problem says of its conventions. Apart from their table, which the page shows: the page reads no documents and so carries no schemas. */
export const conventionChoicesSchema = z.strictObject({
  'relu-at-zero': choiceSchema('relu-at-zero'),
  'squared-error-factor': choiceSchema('squared-error-factor'),
  'pool-rounding': choiceSchema('pool-rounding'),
  'batch-reduction': choiceSchema('batch-reduction'),
  'momentum-form': choiceSchema('momentum-form'),
  'nesterov-form': choiceSchema('nesterov-form'),
  'epsilon-place': choiceSchema('epsilon-place'),
  'softmax-shift': choiceSchema('softmax-shift'),
}) satisfies z.ZodType<ConventionChoices>;
