import { languageNames, type LanguageName } from '../../core/contract/languages.ts';
import {
  drawnTitle,
  likeTitle,
  nameInTitle,
  seedInTitle,
  undrawnTitle,
} from '../../core/language/drawn-names.ts';
import { kindTextIn } from '../../core/language/kind-texts.ts';
import type { Translations } from '../../core/paper/translations.ts';
import { spokenLanguage } from './language.svelte.ts';

/** The texts of the documents at hand in other languages, by the text as its document writes it. */
let known: ReadonlyMap<string, Translations[string]> = $state.raw(new Map());

/** Where an answer of the core or of the main process has documents; the rest of it, such as solutions, is large. */
const WITH_DOCUMENTS = ['document', 'paper', 'exercise', 'papers', 'recent'] as const;

type Entry = readonly [text: string, translated: Translations[string]];

/** The translations of the documents in an answer. */
function translationsWithin(answer: unknown): readonly Entry[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap(translationsWithin);
  const { translations, problems, ...parts } = answer as Partial<Record<string, unknown>>;
  return [
    ...Object.entries((translations ?? {}) as Translations),
    ...WITH_DOCUMENTS.flatMap((name) => translationsWithin(parts[name])),
    // Problems by name, those of a lesson.
    ...Object.values(problems ?? {}).flatMap(translationsWithin),
  ];
}

const isKnown = ([text, translated]: Entry): boolean => {
  const before = known.get(text);
  return before !== undefined && languageNames.every((language) => before[language] === translated[language]);
};

/**
 * Adds the translations of every document in an answer of the core or of the main process. Documents come to a page in no
 * other way, so all of them are shown in the language of the window, wherever they are shown.
 */
export function learnTexts(answer: unknown): void {
  const entries = translationsWithin(answer);
  // To show every text again takes time.
  if (!entries.every(isKnown)) known = new Map([...known, ...entries]);
}

/** A text of a document in the language of the window; as its document writes it where it is not translated. */
export const documentText = (text: string): string =>
  known.get(text)?.[spokenLanguage()] ?? kindTextIn(text, spokenLanguage()) ?? text;

/**
 * The title of a session or of a file in the language of the window. That of new numbers is made of the title of the
 * printed ones, which is known before its document is opened.
 */
export function titleText(title: string): string {
  const seed = known.has(title) ? null : seedInTitle(title);
  if (seed === null) return documentText(title);
  const printed = undrawnTitle(title);
  const name = nameInTitle(printed);
  return drawnTitle(
    name === null ? documentText(printed) : likeTitle(documentText(name), spokenLanguage()),
    seed,
    spokenLanguage(),
  );
}

/** The language in which `documentText` gives a text, for screen readers; `own` is that of the document. */
export const languageOfText = (text: string, own: LanguageName): LanguageName =>
  known.get(text)?.[spokenLanguage()] === undefined ? own : spokenLanguage();
