import type { LanguageName } from '../../core/contract/languages.ts';
import type { Translations } from '../../core/paper/translations.ts';
import { spokenLanguage } from './language.svelte.ts';

/** The texts of the documents at hand in other languages, by the text as its document writes it. */
let known: ReadonlyMap<string, Translations[string]> = $state.raw(new Map());

/** Adds the translations of a document, or of the entries of the Shelf. */
export function learnTexts(all: readonly (Translations | null | undefined)[]): void {
  const entries = all.flatMap((one) => Object.entries(one ?? {}));
  if (entries.some(([text, translated]) => known.get(text) !== translated))
    known = new Map([...known, ...entries]);
}

/** A text of a document in the language of the window; as its document writes it where it is not translated. */
export const documentText = (text: string): string => known.get(text)?.[spokenLanguage()] ?? text;

/** The language in which `documentText` gives a text, for screen readers; `own` is that of the document. */
export const languageOfText = (text: string, own: LanguageName): LanguageName =>
  known.get(text)?.[spokenLanguage()] === undefined ? own : spokenLanguage();
