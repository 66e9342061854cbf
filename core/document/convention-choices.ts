import { z } from 'zod';
import {
  conventionNames,
  conventions,
  type ConventionChoices,
  type ConventionName,
} from '../conventions/index.ts';

type Choice<N extends ConventionName> = NonNullable<ConventionChoices[N]>;
type Choices = { [N in ConventionName]: z.ZodOptional<z.ZodType<Choice<N>, Choice<N>>> };

/**
 * The conventions that a problem states: for each, one of its choices or nothing. The names come from the
 * table in core/conventions, so a new convention needs no second list. The schema is not part of that table,
 * because the renderer shows the table but parses no documents.
 */
export const conventionChoicesSchema = z.strictObject(
  // Each name with its own choices, which the compiler cannot follow through Object.fromEntries.
  Object.fromEntries(
    conventionNames.map((name) => [
      name,
      z.enum(Object.keys(conventions[name].choices) as [string, ...string[]]).optional(),
    ]),
  ) as unknown as Choices,
) satisfies z.ZodType<ConventionChoices>;
