import { inEach, say, type Text } from '../language/text.ts';
import type { BoxLabel } from './kind.ts';

/** The label of a box in words, `Shape`, after a symbol where there is one: `y, row 2`. */
export const wordLabel = (words: Text, symbol = { tex: '', plain: '' }): BoxLabel => {
  const tex = inEach((language) => `${symbol.tex}\\text{${words[language]}}`);
  const plain = inEach((language) => symbol.plain + words[language]);
  return { tex: tex.en, plain: plain.en, inLanguages: { tex, plain } };
};

export const ANSWER = say('Answer', 'उत्तर', 'উত্তর');
