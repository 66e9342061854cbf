import { languageNames, type LanguageName } from './languages.ts';
import { fillText, say, type Text } from './text.ts';

/** What is added to the title of a document whose numbers are drawn anew, and put before its source. */
const DRAWN_TITLE = say(
  ' (new numbers, seed {{seed}})',
  ' (नई संख्याएँ, सीड {{seed}})',
  ' (নতুন সংখ্যা, সিড {{seed}})',
);
const DRAWN_SOURCE = say(
  'Numbers drawn from seed {{seed}}; the printed ones: ',
  'सीड {{seed}} से चुनी गई संख्याएँ; छपी हुई: ',
  'সিড {{seed}} থেকে নেওয়া সংখ্যা; ছাপাগুলি: ',
);

/** The title of a network that is like a named one, but has other numbers. */
const LIKE = say('A network like {{name}}', '{{name}} जैसा नेटवर्क', '{{name}}-এর মতো নেটওয়ার্ক');

const LONGEST_TITLE = 300;
const LONGEST_SOURCE = 2000;

const patternOf = (added: Text, language: LanguageName): RegExp => {
  const [before = '', after = ''] = added[language].split('{{seed}}');
  const escaped = [before, after].map((part) => part.replace(/[()]/g, String.raw`\$&`));
  return new RegExp(escaped.join(String.raw`(\d+)`));
};
const titlePatterns = new Map(languageNames.map((name) => [name, patternOf(DRAWN_TITLE, name)]));
const sourcePatterns = new Map(languageNames.map((name) => [name, patternOf(DRAWN_SOURCE, name)]));
const without = (pattern: RegExp | undefined, text: string): string =>
  pattern ? text.replace(pattern, '') : text;

/** A title without the seed that is in it, if any. */
export const undrawnTitle = (title: string, language: LanguageName = 'en'): string =>
  without(titlePatterns.get(language), title);

/** The seed in an English title; null where there is none. */
export const seedInTitle = (title: string): number | null => {
  const seed = titlePatterns.get('en')?.exec(title)?.[1];
  return seed === undefined ? null : Number(seed);
};

/** A title with a seed in place of an earlier one. */
export function drawnTitle(title: string, seed: number, language: LanguageName = 'en'): string {
  const suffix = fillText(DRAWN_TITLE[language], { seed: String(seed) });
  return undrawnTitle(title, language).slice(0, LONGEST_TITLE - suffix.length) + suffix;
}

/** A source with a seed in place of an earlier one. */
export const drawnSource = (source: string, seed: number, language: LanguageName = 'en'): string =>
  `${fillText(DRAWN_SOURCE[language], { seed: String(seed) })}${without(sourcePatterns.get(language), source)}`.slice(
    0,
    LONGEST_SOURCE,
  );

/** What the title of a network that is like a named one has before the name, and after it. */
const aroundName = (language: LanguageName): readonly [string, string] => {
  const [before = '', after = ''] = LIKE[language].split('{{name}}');
  return [before, after];
};

/** The name in the title of a network that is like a named one; null in any other title. */
export function nameInTitle(title: string, language: LanguageName = 'en'): string | null {
  const [before, after] = aroundName(language);
  const isLike = title.startsWith(before) && title.endsWith(after);
  return isLike ? title.slice(before.length, title.length - after.length) : null;
}

/** The title of a network that is like a named one, itself for one that is so already. */
export const likeTitle = (title: string, language: LanguageName = 'en'): string => {
  const plain = undrawnTitle(title, language);
  return nameInTitle(plain, language) === null ? fillText(LIKE[language], { name: plain }) : plain;
};
