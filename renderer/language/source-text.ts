import { sourceIn } from '../../core/language/source-words.ts';
import type { Text } from '../../core/language/text.ts';
import { documentText } from './document-texts.svelte.ts';
import { spokenLanguage } from './language.svelte.ts';
import { textOf } from './text-of.ts';

/** A source in the language of the window; the names in it stay as they are. */
export const sourceText = (source: string): string => sourceIn(documentText(source), spokenLanguage());

/** Who uses a form or a convention, `PyTorch; Reddi आदि 2018`. */
export const usersText = (usedBy: Text): string => sourceIn(textOf(usedBy), spokenLanguage());
