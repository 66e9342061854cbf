import { ProblemError, type Issue } from '../errors.ts';
import { MOST_SEED, type Paper, type Question } from '../paper/paper.ts';
import { translationsIn } from '../language/translations-in.ts';
import type { Translations } from '../paper/translations.ts';
import { RefusedNumbers, type Refusal } from './refused.ts';
import { titlesOf, type Titles } from './titles.ts';
import { refusalOf, varyQuestion, type Replaced, type VariedQuestion } from './vary-question.ts';

export { MOST_SEED } from '../paper/paper.ts';
export { refusals, type Refusal } from './refused.ts';

/** A paper with other numbers. */
export interface VariedPaper {
  readonly paper: Paper;
  /** The questions with new numbers, by id. */
  readonly varied: Readonly<Record<string, Omit<VariedQuestion, 'question' | 'translations'>>>;
  /** Why questions keep their numbers. */
  readonly kept: readonly Issue[];
}

/**
 * The paper with other numbers from a seed, a whole number from 0 to `MOST_SEED`; `question`: with this question
 * alone, or those of this section. Questions without numbers stay as they are. Throws ProblemError where no question can have new numbers, and
 * RangeError for a question that the paper does not have.
 */
export function varyPaper(paper: Paper, seed: number, question?: string): VariedPaper {
  const chosen = paper.questions.filter(
    ({ id, section }) => question === undefined || [id, section].includes(question),
  );
  if (chosen.length === 0)
    throw new RangeError(
      `no question ${question ?? ''}; questions are ${paper.questions.map(({ id }) => id).join(', ')}`,
    );
  const replaced: Replaced = new Map();
  const kept: Issue[] = [];
  const refused: ProblemError[] = [];
  const varied: Record<string, VariedPaper['varied'][string]> = {};
  let translations: Translations = { ...paper.translations };
  const questions = chosen.map((one): Question => {
    try {
      const { question: other, translations: others, ...about } = varyQuestion(paper, one, seed, replaced);
      translations = { ...translations, ...others };
      varied[one.id] = about;
      return other;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      kept.push(...error.issues);
      refused.push(error);
      return one;
    }
  });
  if (Object.keys(varied).length === 0) throw refused.length === 1 ? refused[0] : new ProblemError(kept);
  const titles = titlesOf(
    { ...paper, translations },
    seed,
    questions.filter(({ id }) => Object.hasOwn(varied, id)),
    question !== undefined && chosen.length === 1,
  );
  const entitled = questions.map((one) => ({ ...one, title: titles.ofQuestion(one) }));
  return {
    paper: withTranslations(
      { ...variantOf(paper, seed, chosen, titles), questions: entitled },
      { ...translations, ...titles.translations },
    ),
    varied,
    kept,
  };
}

/** Why a question of a paper keeps its numbers whatever the seed; null where it can have others. */
export function whyNotVaried(paper: Paper, id: string): Refusal | null {
  const question = paper.questions.find((one) => one.id === id);
  return question ? refusalOf(paper, question) : 'no-numbers';
}

/** Why `varyPaper` failed for one question. */
export const refusalIn = (error: unknown): Refusal =>
  error instanceof RefusedNumbers ? error.reason : 'none-found';

/** With the translations of the texts that it has. */
function withTranslations({ translations: _translations, ...paper }: Paper, known: Translations): Paper {
  const kept = translationsIn(paper, known);
  return kept ? { ...paper, translations: kept } : paper;
}

const LONGEST_ID = 100;

/** What the variant of a paper says of itself: its origin and its seed, in the title and as provenance. */
function variantOf(
  paper: Paper,
  seed: number,
  chosen: readonly Question[],
  { title, source }: Titles,
): Omit<Paper, 'questions'> {
  const { questions: _questions, summary: _summary, sections, ...rest } = paper;
  const used = new Set(chosen.map(({ section }) => section));
  const of = paper.variant ?? { of: paper.id, title: paper.title };
  const ending = `-seed-${seed}`;
  const stem = paper.id.replace(/-seed-\d+$/, '').slice(0, LONGEST_ID - ending.length);
  return {
    ...rest,
    id: `${stem}${ending}`,
    title,
    source,
    variant: { of: of.of, title: of.title, seed },
    sections: sections.filter(({ id }) => used.has(id)),
  };
}

/** The document of a paper as its author would write it: a problem as one, everything else as a paper. */
export function documentOf(paper: Paper): string {
  const { type, questions, sections: _sections, ...rest } = paper;
  const [question] = questions;
  if (type === 'paper' || !question) return `${JSON.stringify(paper, null, 2)}\n`;
  const { id: _id, title: _title, section: _section, ...of } = question;
  return `${JSON.stringify({ ...rest, ...of }, null, 2)}\n`;
}

/** A seed as typed: a whole number from 0 to `MOST_SEED`; null for any other text. */
export function readSeed(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) && Number(text) <= MOST_SEED ? Number(text) : null;
}
