import type { GridText } from '../../../core/kinds/grids.ts';
import { textOf } from '../../language/text-of.ts';

/** A title or a label of a grid in the language of the window. */
export const gridText = (text: GridText): string => (typeof text === 'string' ? text : textOf(text));
