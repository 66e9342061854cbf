import i18next from 'i18next';
import { languages, type LanguageName } from '../../core/contract/languages.ts';
import { lettersOf } from './letters.ts';
import { messages, type MessageKey } from './messages/index.ts';
import type { Plural, Translations } from './messages/message.ts';

const entries = Object.entries(messages as Readonly<Record<string, Translations & { readonly en?: Plural }>>);
/** English is its own key, so a text that nobody has translated is still said. */
const resourcesOf = (language: LanguageName): Record<string, string> =>
  Object.fromEntries(
    entries.flatMap(([key, message]) => {
      const text = language === 'en' ? message.en : message[language];
      if (text === undefined) return [];
      return typeof text === 'string'
        ? [[key, text]]
        : [
            [`${key}_one`, text.one],
            [`${key}_other`, text.other],
          ];
    }),
  );

void i18next.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  // A key is a sentence: its dots and colons are punctuation.
  keySeparator: false,
  nsSeparator: false,
  // Svelte writes texts, never markup.
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    (Object.keys(languages) as LanguageName[]).map((language) => [
      language,
      { translation: resourcesOf(language) },
    ]),
  ),
});

let current: LanguageName = $state('en');

/** The language of the window, also told to the page, so that it is hyphenated and read aloud rightly. */
export function speak(language: LanguageName): void {
  current = language;
  document.documentElement.lang = language;
  void lettersOf(language);
}
export const spokenLanguage = (): LanguageName => current;

/**
 * A text of the interface in the language of the window. Values stand in the text as {{name}}; `count`
 * chooses the plural.
 */
export const t = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
  i18next.t(key, { ...values, lng: current });
