import type { LanguageName } from './languages.ts';

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
