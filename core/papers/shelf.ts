import type { KindName } from '../kinds/index.ts';
import type { Level, Paper } from '../paper/paper.ts';
import { translationsIn } from '../language/translations-in.ts';
import type { Translations } from '../paper/translations.ts';
import { exams } from './exams.ts';
import { problems } from './problems.ts';
import type { ShelfDocument } from './shelf-document.ts';

/** What the Shelf shows of a paper, known without solving it. */
export interface ShelfItem {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly summary: string | null;
  readonly topic: string | null;
  readonly level: Level | null;
  readonly minutes: number | null;
  /** The kinds of its problems, each once. */
  readonly kinds: readonly KindName[];
  readonly questions: number;
  readonly marks: number;
  readonly type: Paper['type'];
  /** Its title and summary in other languages. */
  readonly translations: Translations | null;
}

/** The exam papers, then the problems in the order of a course. */
export const shelf: readonly ShelfDocument[] = [...exams, ...problems];

/**
 * The Shelf's entries, in its order. They are read from the documents without solving them, because solving
 * all of them would delay the window; a test compares them with the solved papers.
 */
export const shelfList = (): readonly ShelfItem[] =>
  shelf.map(({ id, title, source = null, summary = null, topic = null, problem, questions, ...more }) => ({
    id,
    title,
    source,
    summary,
    topic,
    // The documents are imported as JSON, whose texts have no narrower type; a test parses each of them.
    level: (more.level as Level | undefined) ?? null,
    minutes: more.minutes ?? null,
    kinds: kindsOf(questions?.map((question) => question.problem) ?? (problem ? [problem] : [])),
    questions: questions?.length ?? 1,
    marks: questions ? questions.reduce((sum, question) => sum + question.marks, 0) : (more.marks ?? 0),
    type: questions ? 'paper' : 'problem',
    translations: translationsIn({ title, summary }, more.translations as Translations | undefined) ?? null,
  }));

const kindsOf = (those: readonly { readonly kind: string }[]): readonly KindName[] => [
  ...new Set(those.map(({ kind }) => kind as KindName)),
];
