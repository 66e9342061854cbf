import type { LanguageName, Plural } from '../../../core/contract/languages.ts';

/**
 * One text in every language but English, whose text is the key. A text that depends on a count has a form
 * for each plural category of the language.
 */
export type Translations = {
  readonly [L in Exclude<LanguageName, 'en'>]: string | Plural<L>;
};
/**
 * The texts of one part of the window, by their English text. `en` is present only if the English text
 * depends on a count.
 */
export type Messages = Readonly<Record<string, Translations & { readonly en?: Plural<'en'> }>>;
