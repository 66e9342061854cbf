import { z } from 'zod';
import { problemError } from '../errors.ts';
import { languageNames } from '../language/languages.ts';

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
  const texts = new Set<string>();
  collect(rest, texts);
  for (const text of Object.keys(translations))
    if (!texts.has(text))
      throw problemError(
        'translations',
        `no text of the document is “${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`,
        'use the whole text as the document writes it',
      );
}

/** The translations of texts that a document has; undefined where there are none. */
export function translationsIn(
  document: unknown,
  translations: Translations | undefined,
): Translations | undefined {
  if (!translations) return undefined;
  const texts = new Set<string>();
  collect(document, texts);
  const kept = Object.entries(translations).filter(([text]) => texts.has(text));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function collect(part: unknown, texts: Set<string>): void {
  if (typeof part === 'string') texts.add(part);
  else if (typeof part === 'object' && part !== null)
    for (const one of Object.values(part)) collect(one, texts);
}
