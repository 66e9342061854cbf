import { ProblemError, type Issue } from '../errors.ts';
import { MOST_SEED, type Paper, type Question } from '../paper/paper.ts';
import { translationsIn } from '../language/translations-in.ts';
import { varyQuestion, type Replaced, type VariedQuestion } from './vary-question.ts';

export { MOST_SEED } from '../paper/paper.ts';

/** A paper with other numbers. */
export interface VariedPaper {
  readonly paper: Paper;
  /** The questions with new numbers, by id. */
  readonly varied: Readonly<Record<string, Omit<VariedQuestion, 'question'>>>;
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
  const varied: Record<string, Omit<VariedQuestion, 'question'>> = {};
  const questions = chosen.map((one): Question => {
    try {
      const { question: other, ...about } = varyQuestion(paper, one, seed, replaced);
      varied[one.id] = about;
      return other;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      kept.push(...error.issues);
      return one;
    }
  });
  if (Object.keys(varied).length === 0) throw new ProblemError(kept);
  return {
    paper: withTranslations({ ...variantOf(paper, seed, chosen), questions: named(paper, questions, seed) }),
    varied,
    kept,
  };
}

/** Without the translations of texts in which numbers changed. */
function withTranslations({ translations, ...paper }: Paper): Paper {
  const kept = translationsIn(paper, translations);
  return kept ? { ...paper, translations: kept } : paper;
}

const SUFFIX = / \(new numbers, seed \d+\)$/;
const LONGEST_TITLE = 300;
const LONGEST_ID = 100;
const LONGEST_SOURCE = 2000;

/** What the variant of a paper says of itself: its origin and its seed, in the title and as provenance. */
function variantOf(paper: Paper, seed: number, chosen: readonly Question[]): Omit<Paper, 'questions'> {
  const { questions: _questions, summary: _summary, sections, ...rest } = paper;
  const used = new Set(chosen.map(({ section }) => section));
  const of = paper.variant ?? { of: paper.id, title: paper.title };
  const ending = `-seed-${seed}`;
  const stem = paper.id.replace(/-seed-\d+$/, '').slice(0, LONGEST_ID - ending.length);
  return {
    ...rest,
    id: `${stem}${ending}`,
    title: titleWith(paper.title, seed),
    source:
      `Numbers drawn from seed ${seed}; the printed ones: ${paper.source?.replace(DRAWN, '') ?? of.title}`.slice(
        0,
        LONGEST_SOURCE,
      ),
    variant: { of: of.of, title: of.title, seed },
    sections: sections.filter(({ id }) => used.has(id)),
  };
}
const DRAWN = /^Numbers drawn from seed \d+; the printed ones: /;

function titleWith(title: string, seed: number): string {
  const suffix = ` (new numbers, seed ${seed})`;
  return title.replace(SUFFIX, '').slice(0, LONGEST_TITLE - suffix.length) + suffix;
}

/** The one question of a problem has the title of its paper. */
const named = ({ title }: Paper, questions: readonly Question[], seed: number): Question[] =>
  questions.map((one) =>
    one.title.replace(SUFFIX, '') === title.replace(SUFFIX, '')
      ? { ...one, title: titleWith(title, seed) }
      : one,
  );

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
