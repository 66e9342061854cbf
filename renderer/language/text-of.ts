import type { Text } from '../../core/language/text.ts';
import { documentText } from './document-texts.svelte.ts';
import { spokenLanguage } from './language.svelte.ts';

/**
 * A text of the core in the language of the window. One that is the same in every language may be that of a document,
 * which has its own translations.
 */
export function textOf(text: Text): string {
  const said = text[spokenLanguage()];
  return said === text.en ? documentText(said) : said;
}
