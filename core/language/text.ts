import { languageNames, type LanguageName } from './languages.ts';

/** A text in every language of the window; the compiler names the one that is missing. */
export type Text = Readonly<Record<LanguageName, string>>;

/** A text with `{{name}}` replaced by the value of that name. Throws RangeError for a name without a value. */
export const fillText = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`the text “${text}” needs a value for ${name}`);
    return value;
  });

/** The names that a text needs values for. */
export const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([\w.]+)\}\}/g)].map(([, name = '']) => name);

/** A text in English, Hindi and Bengali. */
export const say = (en: string, hi: string, bn: string): Text => ({ en, hi, bn });

/** A text that is the same in every language: mathematics, a label, or what the author of a document wrote. */
export const same = (text: string): Text => say(text, text, text);

/** A text made for each language. */
export const inEach = (made: (language: LanguageName) => string): Text =>
  Object.fromEntries(languageNames.map((language) => [language, made(language)])) as Text;

/** A text with `{{name}}` replaced in every language. Throws RangeError for a name without a value. */
export const fillEach = (text: Text, values: Readonly<Record<string, string | number | Text>>): Text =>
  inEach((language) =>
    fillText(
      text[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : String(value),
        ]),
      ),
    ),
  );

/** Texts one after the other: sentences, or a name and what follows it. */
export const joined = (texts: readonly Text[], between = ' '): Text =>
  inEach((language) => texts.map((text) => text[language]).join(between));
