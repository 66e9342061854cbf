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
 * What a problem says of its conventions: of each, one of its choices or nothing. The names are read off the
 * table, so a new convention needs no second list. Apart from that table, which the page shows: the page
 * reads no documents and so carries no schemas.
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
