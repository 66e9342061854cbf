import { z } from 'zod';
import { problemError } from '../errors.ts';
import { languageNames } from '../language/languages.ts';
import { textsIn } from '../language/translations-in.ts';

const textSchema = z.string().min(1).max(20_000);
const inLanguages = z
  .strictObject({ en: textSchema.optional(), hi: textSchema.optional(), bn: textSchema.optional() })
  .refine((one) => Object.keys(one).length > 0, 'must have a text in at least one language: en, hi or bn');

/** The language that a document is written in. */
export const documentLanguageSchema = z.enum(languageNames);

/**
 * Texts of a document in other languages, by the text as the document writes it: its title, prompts, what boxes ask,
 * options and their reasons, disputes.
 */
export const translationsSchema = z.record(textSchema, inLanguages);
export type Translations = Readonly<z.infer<typeof translationsSchema>>;

/** Throws ProblemError for a translation of a text that the document does not have. */
export function checkTranslations(document: { readonly translations?: Translations | undefined }): void {
  const { translations, ...rest } = document;
  if (!translations) return;
  const texts = textsIn(rest);
  for (const text of Object.keys(translations))
    if (!texts.has(text))
      throw problemError(
        'translations',
        `no text of the document is “${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`,
        'use the whole text as the document writes it',
      );
}
