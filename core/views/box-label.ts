import type { BoxLabel } from '../kinds/kind.ts';
import { plainIn, texIn } from '../language/formula-words.ts';
import type { LanguageName } from '../language/languages.ts';

/** What a box is called in a language, in LaTeX and as plain text. */
export const labelIn = (
  { tex, plain, inLanguages }: BoxLabel,
  language: LanguageName,
): { readonly tex: string; readonly plain: string } =>
  inLanguages
    ? { tex: inLanguages.tex[language], plain: inLanguages.plain[language] }
    : { tex: texIn(tex, language), plain: plainIn(plain, language) };
