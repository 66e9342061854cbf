import { drawnSource, drawnTitle, likeTitle, undrawnTitle } from '../language/drawn-names.ts';
import { languageNames, type LanguageName } from '../language/languages.ts';
import type { Paper, Question } from '../paper/paper.ts';
import type { Translations } from '../paper/translations.ts';

/** The kinds whose questions are about one network. */
const OF_NETWORKS = ['layer-graph', 'cnn-table', 'receptive-field'];
/** AlexNet, LeNet-5, VGG-16, MobileNetV2, Inception block 3a. */
const NAME = /\p{Ll}\p{Lu}|\p{Lu}{2,}\d|\p{L}-\d|\d\p{Ll}(?!\p{L})/u;
/** Is written like one. */
const ACTIVATION = /\b(?:Leaky|P)?ReLU6?\b/g;

/** Whether the title of a question is the name of a network, which it is no longer with other numbers. */
export const isNamed = ({ title, problem }: Pick<Question, 'title' | 'problem'>): boolean =>
  OF_NETWORKS.includes(problem.kind) && NAME.test(title.replace(ACTIVATION, ''));

/** The titles of a paper with other numbers, and their translations. */
export interface Titles {
  readonly title: string;
  readonly source: string;
  readonly ofQuestion: (question: Question) => string;
  readonly translations: Translations;
}

/** `varied`: the questions with other numbers; `isAlone`: one question was asked for, not a paper. */
export function titlesOf(paper: Paper, seed: number, varied: readonly Question[], isAlone: boolean): Titles {
  const { title, source, variant, translations = {} } = paper;
  const isOfPaper = (one: Question): boolean => undrawnTitle(one.title) === undrawnTitle(title);
  const named = varied.filter(isNamed);
  const isLike = named.some(isOfPaper);
  const inPaper = (text: string, language: LanguageName): string =>
    drawnTitle(isLike ? likeTitle(text, language) : text, seed, language);
  const inQuestion = (one: Question) => (text: string, language: LanguageName) => {
    const like = named.includes(one) ? likeTitle(text, language) : text;
    return isOfPaper(one) || (isAlone && varied.includes(one)) ? drawnTitle(like, seed, language) : like;
  };
  const from = source ?? variant?.title ?? title;
  const bySource = (text: string, language: LanguageName): string => drawnSource(text, seed, language);
  // A document whose title is not translated is in one language.
  const languages = languageNames.filter((language) => translations[title]?.[language] !== undefined);
  const translated = (text: string, by: (text: string, language: LanguageName) => string): Translations =>
    languages.length === 0 || by(text, 'en') === text
      ? {}
      : {
          [by(text, 'en')]: Object.fromEntries(
            languages.map((language) => [language, by(translations[text]?.[language] ?? text, language)]),
          ),
        };
  return {
    title: inPaper(title, 'en'),
    source: bySource(from, 'en'),
    ofQuestion: (one) => inQuestion(one)(one.title, 'en'),
    translations: {
      ...translated(title, inPaper),
      ...translated(from, bySource),
      ...Object.assign({}, ...varied.map((one) => translated(one.title, inQuestion(one)))),
    },
  };
}
