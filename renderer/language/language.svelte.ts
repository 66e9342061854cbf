import i18next from 'i18next';
import { languageNames, languages, type LanguageName } from '../../core/contract/languages.ts';
import { loadLetters } from './letters.ts';
import { messages, type MessageKey } from './messages/index.ts';
import type { Messages } from './messages/message.ts';

const table: Messages = messages;
/**
 * The texts of a language as i18next reads them: the key of a plural form is the text's key, `_` and the
 * plural category.
 */
const resourcesOf = (language: LanguageName): Record<string, string> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([key, message]) => {
      // English text is its own key, except where it depends on a count.
      const text = language === 'en' ? (message.en ?? key) : message[language];
      if (typeof text === 'string') return [[key, text]];
      return Object.entries(text).map(([category, form]) => [`${key}_${category}`, form]);
    }),
  );

void i18next.init({
  lng: 'en',
  // No fallback is needed: the types of the table require every translation.
  fallbackLng: false,
  initAsync: false,
  // A key is a sentence: its dots and colons are punctuation.
  keySeparator: false,
  nsSeparator: false,
  // Svelte writes texts, never markup.
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    languageNames.map((language) => [language, { translation: resourcesOf(language) }]),
  ),
});

let current: LanguageName = $state('en');

/** Sets the language of the window, and of the document for hyphenation and screen readers. */
export function speak(language: LanguageName): void {
  current = language;
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].direction;
  void loadLetters(language);
}
export const spokenLanguage = (): LanguageName => current;

/**
 * A text of the interface in the language of the window. `{{name}}` in the text is replaced by the value of
 * that name; `count` selects the plural form.
 */
export const t = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
  i18next.t(key, { ...values, lng: current });
