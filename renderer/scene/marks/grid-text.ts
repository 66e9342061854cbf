import type { GridText } from '../../../core/kinds/grids.ts';
import { plainIn } from '../../../core/language/formula-words.ts';
import { spokenLanguage } from '../../language/language.svelte.ts';
import { textOf } from '../../language/text-of.ts';

/** A title or a label of a grid in the language of the window; a bare string is a symbol. */
export const gridText = (text: GridText): string =>
  typeof text === 'string' ? plainIn(text, spokenLanguage()) : textOf(text);
