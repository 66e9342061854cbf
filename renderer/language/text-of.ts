import type { Text } from '../../core/language/text.ts';
import { spokenLanguage } from './language.svelte.ts';

/** A text of the core in the language of the window. */
export const textOf = (text: Text): string => text[spokenLanguage()];
