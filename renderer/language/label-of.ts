import type { BoxLabel } from '../../core/kinds/kind.ts';
import { labelIn } from '../../core/views/box-label.ts';
import { spokenLanguage } from './language.svelte.ts';

/** What a box is called in the language of the window, in LaTeX and as plain text. */
export const labelOf = (label: BoxLabel): { readonly tex: string; readonly plain: string } =>
  labelIn(label, spokenLanguage());
