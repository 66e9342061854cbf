import { z } from 'zod';
import { problemError, ProblemError, within, type Issue } from '../errors.ts';
import { parseJson } from '../json.ts';
import { kindNames, problemSchema, type Problem } from '../kinds/index.ts';
import { paperSchema, questionSchema, type Paper, type Question } from './paper.ts';
import { describeValue, isRecord, parseWith, pathText, shortName } from '../document/schema-issues.ts';
import { checkTranslations } from './translations.ts';
import { placeOf, workQuestion, type WorkedPaper, type WorkedQuestion } from './solve.ts';

/** A file that contains one problem: a question without a paper. */
const problemFileSchema = questionSchema.omit({ section: true }).extend({
  format: z.literal(1).optional(),
  id: paperSchema.shape.id.optional(),
  title: questionSchema.shape.title.default('Problem'),
  marks: questionSchema.shape.marks.default(10),
  source: paperSchema.shape.source,
  summary: paperSchema.shape.summary,
  topic: paperSchema.shape.topic,
  level: paperSchema.shape.level,
  minutes: paperSchema.shape.minutes,
  marking: paperSchema.shape.marking,
  variant: paperSchema.shape.variant,
  language: paperSchema.shape.language,
  translations: paperSchema.shape.translations,
});

/** A document's text as a Paper that is known to be solvable. Throws what `openDocument` throws. */
export const parseDocument = (text: string, name: string): Paper => openDocument(text, name).paper;

/**
 * Parses a document's text into a Paper, and solves it; `check` may find further issues. Throws ProblemError with every issue found, each with its
 * place.
 */
export function openDocument(text: string, name: string, check: Check = noFurther): WorkedPaper {
  const paper = readDocument(text, name);
  const worked: WorkedQuestion[] = [];
  const issues: Issue[] = [];
  for (const question of paper.questions)
    try {
      worked.push(workChecked(paper, question, check));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      issues.push(...error.issues);
    }
  if (issues.length > 0) throw new ProblemError(issues);
  return { paper, worked };
}

/** Finds issues in a solved question, located within it. */
export type Check = (worked: WorkedQuestion) => readonly Issue[];
const noFurther: Check = () => [];

/** A question solved, and its key held against its names. Throws ProblemError located at the question. */
export function workChecked(
  paper: Pick<Paper, 'type'>,
  question: Question,
  check: Check = noFurther,
): WorkedQuestion {
  const place = placeOf(paper, question);
  const worked = within(place, () => workQuestion(question));
  const { boxes, solution } = worked;
  const unknown = Object.keys(question.key).filter(
    (id) => !boxes.some((box) => box.id === id) && !solution.steps.some((step) => step.id === id),
  );
  const further = check(worked);
  if (further.length > 0)
    throw new ProblemError(further.map((issue) => ({ ...issue, where: `${place}, ${issue.where}` })));
  if (unknown.length === 0) return worked;
  const names = boxes.slice(0, 8).map(({ id }) => id);
  throw new ProblemError(
    unknown.map((id) => ({
      where: `${place}, key.${id}`,
      what: 'no box or step has this name',
      fix: `names are ${names.join(', ')}`,
    })),
  );
}

/**
 * Parses a document's text into a Paper, whose problems are not solved yet. Three forms are accepted: a paper
 * (`questions`), a problem file (`problem`), and a bare problem (`kind`); the last two become a paper of one
 * question. `name` is the file's name, the title of a problem that has none. Throws ProblemError with every
 * issue found, each with its place.
 */
export function readDocument(text: string, name: string): Paper {
  const json = parseJson(text);
  if (!isRecord(json))
    throw problemError(
      'document',
      `found ${describeValue(json)}`,
      'a paper or problem is a JSON object: { "format": 1, … }',
    );
  const paper =
    'questions' in json
      ? parsePaper(json)
      : 'problem' in json || 'kind' in json
        ? parseProblemFile(json, name)
        : noDocument(json);
  checkIds(paper);
  checkTranslations(paper);
  return paper;
}

/**
 * Validates the JSON of a single problem against its schema. Throws ProblemError with every issue, each with
 * its place within the problem.
 */
export const parseProblem = (json: unknown): Problem => parseWith(problemSchema, json, pathText);

function parsePaper(json: Record<string, unknown>): Paper {
  return parseWith(paperSchema, json, (path) => {
    const [first, index, ...rest] = path;
    if (first !== 'questions' || typeof index !== 'number') return pathText(path);
    const question = Array.isArray(json['questions']) ? (json['questions'][index] as unknown) : undefined;
    const id =
      isRecord(question) && typeof question['id'] === 'string' ? question['id'] : `number ${index + 1}`;
    const inner = pathText(rest[0] === 'problem' && rest.length > 1 ? rest.slice(1) : rest);
    return inner === '' ? `question ${id}` : `question ${id}, ${inner}`;
  });
}

function parseProblemFile(json: Record<string, unknown>, name: string): Paper {
  const bare = !('problem' in json);
  const wrapped = bare ? { problem: json } : json;
  const file = parseWith(problemFileSchema, wrapped, (path) =>
    pathText(bare && path[0] !== 'problem' ? ['problem', ...path] : path),
  );
  const { format: _format, id, source, summary, topic, level, minutes, marking, variant, ...rest } = file;
  const { language, translations, ...question } = rest;
  const title = question.title === 'Problem' ? titleFrom(name) : question.title;
  return {
    format: 1,
    type: 'problem',
    id: id ?? idFrom(name),
    title,
    ...(source === undefined ? {} : { source }),
    ...(summary === undefined ? {} : { summary }),
    ...(topic === undefined ? {} : { topic }),
    ...(level === undefined ? {} : { level }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(marking === undefined ? {} : { marking }),
    ...(variant === undefined ? {} : { variant }),
    ...(language === undefined ? {} : { language }),
    ...(translations === undefined ? {} : { translations }),
    sections: [],
    questions: [{ ...question, id: '1', title }],
  };
}

function noDocument(json: Record<string, unknown>): never {
  throw problemError(
    'document',
    `found an object with ${Object.keys(json).slice(0, 6).map(shortName).join(', ') || 'nothing in it'}`,
    `a paper has "questions", a problem has "problem" or "kind"; kinds are ${kindNames.join(', ')}`,
  );
}

function checkIds({ questions, sections }: Paper): void {
  sections.forEach(({ id }, i) => {
    if (sections.findIndex((other) => other.id === id) < i)
      throw problemError(
        `sections[${i}].id`,
        `"${id}" is the id of an earlier section`,
        'give each section its own id',
      );
  });
  questions.forEach(({ id, section }, i) => {
    if (questions.findIndex((other) => other.id === id) < i)
      throw problemError(
        `questions[${i}].id`,
        `"${id}" is the id of an earlier question`,
        'give each question its own id',
      );
    if (section !== undefined && !sections.some((other) => other.id === section)) {
      throw problemError(
        `question ${id}, section`,
        `unknown section "${section}"`,
        sections.length === 0
          ? 'the paper has no sections; leave it out'
          : `sections are ${sections.map((other) => other.id).join(', ')}`,
      );
    }
  });
}

const stem = (name: string): string =>
  name.replace(/^.*[\\/]/, '').replace(/(\.chalkgrad)?\.json$|\.chalkgrad$/i, '');
const titleFrom = (name: string): string => stem(name) || 'Problem';
const idFrom = (name: string): string =>
  stem(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || 'problem';
