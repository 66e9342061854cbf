import { listPapers, workPaper } from '../../../core/index.ts';
import { plainIn, texIn } from '../../../core/language/formula-words.ts';
import { kindTextIn } from '../../../core/language/kind-texts.ts';
import type { LanguageName } from '../../../core/language/languages.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import type { WorkedQuestion } from '../../../core/paper/solve.ts';
import { labelIn } from '../../../core/views/box-label.ts';
import { contractWords } from '../../../core/views/contract-words.ts';
import { explain } from '../../../core/views/explain.ts';
import { narrate } from '../../../core/views/narrate.ts';
import { buildTimeline } from '../../../core/views/timeline.ts';
import { workedLines } from '../../../core/views/worked-text.ts';
import { sourceIn } from '../../../core/language/source-words.ts';
import { same, type Text } from '../../../core/language/text.ts';

/** What a person reads of the Shelf, by surface. */
export const surfaces = [
  'chapters',
  'headings',
  'notes',
  'sentences',
  'reasons',
  'groups',
  'labels',
  'symbols',
  'contracts',
  'titles',
  'sources',
  'prompts',
  'boxes',
  'pictures',
  'choices',
  'mistakes',
  'disputes',
  'understood',
  'legends',
  'sheets',
] as const;
export type Surface = (typeof surfaces)[number];
interface Shown {
  readonly surface: Surface;
  /** The document. */
  readonly of: string;
  readonly text: string;
}

/** Every text of every document of the Shelf in a language, each once for its document. */
export function* shelfTexts(language: LanguageName): Generator<Shown, void> {
  for (const paper of listPapers()) {
    const seen = new Set<string>();
    for (const [surface, text] of textsOf(paper, language)) {
      const key = `${surface} ${text}`;
      if (text === '' || seen.has(key)) continue;
      seen.add(key);
      yield { surface, of: paper.id, text };
    }
  }
}

type Said = readonly [Surface, string];

function* textsOf(paper: Paper, language: LanguageName): Generator<Said, void> {
  const own = (text: string): string =>
    paper.translations?.[text]?.[language] ?? kindTextIn(text, language) ?? text;
  const said = (text: Readonly<Record<LanguageName, string>>): string =>
    text[language] === text.en ? own(text.en) : text[language];
  yield ['titles', own(paper.title)];
  if (paper.source !== undefined) yield ['sources', withoutNames(sourceIn(own(paper.source), language))];
  if (paper.summary !== undefined) yield ['titles', own(paper.summary)];
  if (paper.instructions !== undefined) yield ['prompts', own(paper.instructions)];
  for (const { title, prompt } of paper.sections) yield* titled(own(title), own(prompt));
  for (const worked of workPaper(paper)) {
    const { question, solution, boxes, readBack, formulas } = worked;
    yield* titled(own(question.title), own(question.prompt));
    const line = workedLines(solution.steps);
    for (const { id } of solution.steps) {
      const { note, heading } = line(id);
      if (note) yield ['notes', said(note)];
      if (heading) yield ['headings', said(heading)];
      yield ['symbols', wordsIn(texIn(line(id).symbol, language))];
      yield ['sentences', narrate(solution.steps, id, language)];
      const explanation = explain(solution.steps, id, language);
      if (explanation) yield ['reasons', explanation.why];
    }
    for (const { title } of buildTimeline(solution.steps).chapters) yield ['chapters', said(title)];
    for (const { group, label, contract, ask, accepts } of boxes) {
      if (ask !== undefined) yield ['boxes', own(ask)];
      if (accepts.type === 'choice') for (const { text } of accepts.options) yield ['choices', own(text)];
      yield ['groups', said(group)];
      yield ['labels', labelIn(label, language).plain];
      yield ['contracts', contractWords(contract)[language]];
    }
    for (const text of readBack) yield ['understood', said(text)];
    for (const { title } of formulas) yield ['sheets', said(title)];
    if (solution.kind === 'update-rule')
      for (const { means } of solution.picture.legend) yield ['legends', said(means)];
    for (const text of pictureTexts(solution.picture)) yield ['pictures', plainIn(said(text), language)];
    for (const { about, printed, ours, why } of question.disputes)
      for (const text of [about, printed, ours, why]) yield ['disputes', own(text)];
    for (const [surface, text] of documentTexts(worked)) yield [surface, own(text)];
  }
}

/** The words in a formula. */
export const wordsIn = (tex: string): string =>
  [...tex.matchAll(/\\text\{([^{}]*)\}/g)].map(([, words = '']) => words).join(' · ');

/** Without the works that are named, and the places in them and on the network. */
const withoutNames = (source: string): string =>
  source.replace(/“[^”]*”|\S*[/_]\S*|\b\p{Lu}[\w’-]*(?: of the \p{Lu}\w*)?|inception/gu, ' ');

function* titled(title: string, prompt: string): Generator<Said, void> {
  yield ['titles', title];
  yield ['prompts', prompt];
}

/** The texts of a question's problem that its author wrote for people. */
export function* documentTexts({ question }: Pick<WorkedQuestion, 'question'>): Generator<Said, void> {
  yield* read(question.problem, '');
  yield* read(question.boxes ?? [], '');
}

const IN_BOXES = new Set(['ask', 'title', 'label', 'columns', 'model', 'cells']);
function* read(part: unknown, name: string): Generator<Said, void> {
  if (typeof part === 'string') {
    if (IN_BOXES.has(name)) yield ['boxes', part];
    else if (name === 'text' || name === 'reason') yield ['choices', part];
    else if (name === 'says') yield ['mistakes', part];
  } else if (Array.isArray(part)) for (const one of part) yield* read(one, name);
  else if (typeof part === 'object' && part !== null)
    for (const [key, one] of Object.entries(part)) if (key !== 'layers') yield* read(one, key);
}

const TITLES = new Set(['title', 'rowLabels', 'columnLabels']);
/** The titles of a picture and the labels of its grids; a symbol is the same in every language. */
function* pictureTexts(part: unknown, name = ''): Generator<Text, void> {
  if (typeof part === 'string') {
    if (TITLES.has(name)) yield same(part);
  } else if (Array.isArray(part)) for (const one of part) yield* pictureTexts(one, name);
  else if (typeof part === 'object' && part !== null)
    if (TITLES.has(name)) yield part as Text;
    else for (const [key, one] of Object.entries(part)) yield* pictureTexts(one, key);
}
