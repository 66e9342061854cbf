import { z } from 'zod';
import {
  conventionNames,
  conventions,
  type ConventionChoices,
  type ConventionName,
} from '../conventions/index.ts';

type Choice<N extends ConventionName> = NonNullable<ConventionChoices[N]>;
type ChoiceSchema<N extends ConventionName> = z.ZodOptional<z.ZodType<Choice<N>, Choice<N>>>;

const choiceSchema = <N extends ConventionName>(name: N): ChoiceSchema<N> =>
  z.enum(Object.keys(conventions[name].choices) as Choice<N>[]).optional();

/**
 * The conventions that a problem states: for each, one of its choices or nothing. The names come from the
 * table in core/conventions, so a new convention needs no second list. The schema is not part of that table,
 * because the renderer shows the table but parses no documents.
 */
export const conventionChoicesSchema = z.strictObject(
  Object.fromEntries(conventionNames.map((name) => [name, choiceSchema(name)])) as {
    [N in ConventionName]: ChoiceSchema<N>;
  },
) satisfies z.ZodType<ConventionChoices>;
