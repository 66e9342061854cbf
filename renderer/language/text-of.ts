import type { Text } from '../../core/language/text.ts';
import { documentText } from './document-texts.svelte.ts';
import { spokenLanguage } from './language.svelte.ts';
import { unbroken } from './unbroken.ts';

/**
 * A text of the core in the language of the window. One that is the same in every language may be that of a document,
 * which has its own translations.
 */
export function textOf(text: Text): string {
  const said = text[spokenLanguage()];
  return unbroken(said === text.en ? documentText(said) : said);
}
