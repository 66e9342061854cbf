import type { Paper } from '../paper/paper.ts';
import { eachLanguage } from './diagnose/said.ts';
import { sentence, sentences } from './finding.ts';
import type { BoxMark, QuestionMark } from './verdict.ts';

/** A mark with what the author of the paper says of mistakes in the languages that the paper has. */
export function inLanguagesOf(
  { translations = {} }: Pick<Paper, 'translations'>,
  mark: QuestionMark,
): QuestionMark {
  const translated = (box: BoxMark): BoxMark => {
    const { diagnosis } = box;
    if (diagnosis?.mistake !== KNOWN_TO_AUTHOR) return box;
    const [, others] =
      Object.entries(translations).find(([text]) => sentence(text) === diagnosis.says.en) ?? [];
    if (!others) return box;
    const own = diagnosis.says;
    const said = sentences(eachLanguage((language) => others[language] ?? own[language]));
    const says = eachLanguage((language) => (others[language] === undefined ? own : said)[language]);
    return { ...box, diagnosis: { ...diagnosis, says } };
  };
  return { ...mark, boxes: mark.boxes.map(translated) };
}

/** The name and the skill of a mistake that an author knows. */
export const KNOWN_TO_AUTHOR = 'known-to-author';
