import i18next from 'i18next';
import { languages, type LanguageName } from '../../core/contract/languages.ts';
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
  resources: {},
});
/** Of the languages that were spoken: to make the tables of all of them would delay the first paint. */
const spoken = new Map<LanguageName, Readonly<Record<string, string>>>();
function textsOf(language: LanguageName): Readonly<Record<string, string>> {
  const known = spoken.get(language);
  if (known) return known;
  const texts = resourcesOf(language);
  spoken.set(language, texts);
  i18next.addResourceBundle(language, 'translation', texts);
  return texts;
}

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
export function t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
  const text = textsOf(current)[key];
  // It has several forms, of which `count` selects one. To ask i18next for every text takes a sixth of the time in
  // which a picture is drawn again.
  if (text === undefined) return i18next.t(key, { ...values, lng: current });
  return values === undefined
    ? text
    : text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));
}
