import { z } from 'zod';
import { describeIssue, problemError, ProblemError, type Issue } from '../errors.ts';
import { parseJson } from '../json.ts';
import { kindNames, problemSchema, type Problem } from '../kinds/index.ts';
import { paperSchema, questionSchema, type Paper } from './paper.ts';
import { placeOf, workPaper } from './solve.ts';

/** More issues than this in one document are not read by anybody. */
const ISSUES_SHOWN = 20;
/** Of a name or value that was found, this much is said again. */
const LONGEST_SHOWN = 60;

/** A file that holds one problem: a question without the paper around it. */
const problemFileSchema = questionSchema.omit({ section: true }).extend({
  format: z.literal(1).optional(),
  id: paperSchema.shape.id.optional(),
  title: questionSchema.shape.title.default('Problem'),
  marks: questionSchema.shape.marks.default(10),
  source: paperSchema.shape.source,
  summary: paperSchema.shape.summary,
  topic: paperSchema.shape.topic,
});

/**
 * A document's text to a Paper that is known to be workable. Three shapes are read: a paper (`questions`), a
 * problem file (`problem`), and a bare problem (`kind`); the last two become a paper of one question. `name`
 * is the file's name, for a problem without a title. Throws ProblemError with every issue found, each
 * located.
 */
export function parseDocument(text: string, name: string): Paper {
  const json = parseJson(text);
  if (!isRecord(json))
    throw problemError(
      'document',
      `found ${describe(json)}`,
      'a paper or problem is a JSON object: { "format": 1, … }',
    );
  const paper =
    'questions' in json
      ? parsePaper(json)
      : 'problem' in json || 'kind' in json
        ? parseProblemFile(json, name)
        : noDocument(json);
  checkIds(paper);
  const worked = workPaper(paper);
  const issues = worked.flatMap(({ question, boxes, solution }): Issue[] =>
    Object.keys(question.key)
      .filter((id) => !boxes.some((box) => box.id === id) && !solution.steps.some((step) => step.id === id))
      .map((id) => ({
        where: `${placeOf(paper, question)}, key.${id}`,
        what: 'no box or step has this name',
        fix: `names are ${boxes
          .slice(0, 8)
          .map((box) => box.id)
          .join(', ')}`,
      })),
  );
  if (issues.length > 0) throw new ProblemError(issues);
  return paper;
}

/**
 * A problem's JSON alone, through its schema. Throws ProblemError with every issue, located within the
 * problem.
 */
export const parseProblem = (json: unknown): Problem => pass(problemSchema, json, pathText);

function parsePaper(json: Record<string, unknown>): Paper {
  return pass(paperSchema, json, (path) => {
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
  const file = pass(problemFileSchema, wrapped, (path) =>
    pathText(bare && path[0] !== 'problem' ? ['problem', ...path] : path),
  );
  const { format: _format, id, source, summary, topic, ...question } = file;
  const title = question.title === 'Problem' ? titleFrom(name) : question.title;
  return {
    format: 1,
    type: 'problem',
    id: id ?? idFrom(name),
    title,
    ...(source === undefined ? {} : { source }),
    ...(summary === undefined ? {} : { summary }),
    ...(topic === undefined ? {} : { topic }),
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

type Path = readonly (string | number)[];

/** Passes a value through a schema, or throws every issue with its place. */
function pass<T>(schema: z.ZodType<T>, value: unknown, place: (path: Path) => string): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap((issue) => issuesOf(issue, [], place)).slice(0, ISSUES_SHOWN);
  throw new ProblemError(
    issues.filter(
      (issue, i) => issues.findIndex((other) => describeIssue(other) === describeIssue(issue)) === i,
    ),
  );
}

function issuesOf(issue: z.core.$ZodIssue, base: Path, place: (path: Path) => string): Issue[] {
  const path = [...base, ...(issue.path as Path)];
  const where = place(path) || 'document';
  const found = describe(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return [
        {
          where,
          what: issue.input === undefined ? 'is missing' : `found ${found}`,
          fix: `give ${expectation(issue.expected)}`,
        },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        where: place([...path, key]),
        what: 'is not known here',
        fix: 'check its spelling or leave it out',
      }));
    case 'invalid_value':
      return [
        {
          where,
          what: issue.input === undefined ? 'is missing' : `found ${found}`,
          fix: `use ${orList(issue.values.map((one) => JSON.stringify(one)))}`,
        },
      ];
    case 'too_small':
    case 'too_big': {
      const bound = `${issue.code === 'too_small' ? 'at least' : 'at most'} ${String(issue.code === 'too_small' ? issue.minimum : issue.maximum)}`;
      const one = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum) === 1;
      const counted =
        issue.origin === 'array'
          ? one
            ? 'entry'
            : 'entries'
          : issue.origin === 'string'
            ? one
              ? 'character'
              : 'characters'
            : '';
      const strict =
        issue.inclusive === false
          ? `${issue.code === 'too_small' ? 'more than' : 'less than'} ${String(issue.code === 'too_small' ? issue.minimum : issue.maximum)}`
          : bound;
      return [{ where, what: `found ${found}`, fix: `give ${strict}${counted && ` ${counted}`}` }];
    }
    case 'invalid_union': {
      if (issue.discriminator !== undefined) {
        const given: unknown = isRecord(issue.input) ? issue.input[issue.discriminator] : issue.input;
        const options =
          'options' in issue && Array.isArray(issue.options)
            ? issue.options.map((one) => JSON.stringify(one))
            : issue.discriminator === 'kind'
              ? kindNames.map((name) => `"${name}"`)
              : [];
        return [
          {
            where:
              isRecord(issue.input) && path.at(-1) !== issue.discriminator
                ? place([...path, issue.discriminator])
                : where,
            what: given === undefined ? 'is missing' : `found ${describe(given)}`,
            fix:
              options.length > 0
                ? `use ${orList(options)}`
                : `"${issue.discriminator}" must name one that exists`,
          },
        ];
      }
      return [{ where, what: `found ${found}`, fix: issue.message }];
    }
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        where,
        what: `found the name ${describe(path.at(-1))}`,
        fix: inner.message,
      }));
    default:
      return [{ where, what: `found ${found}`, fix: issue.message }];
  }
}

const EXPECTATIONS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list […]',
  object: 'an object {…}',
  record: 'an object {…}',
  tuple: 'a list […]',
};
const expectation = (expected: string): string => EXPECTATIONS[expected] ?? expected;

const orList = (options: readonly string[]): string =>
  options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options.at(-1) ?? ''}`;

/** A value as found, short enough for one line. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (isRecord(value)) return 'an object';
  // JSON has no word for 1e999.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `layers[3].kernel`. */
const pathText = (path: Path): string =>
  path
    .map((part, i) =>
      typeof part === 'number' ? `[${part}]` : i === 0 ? shortName(part) : `.${shortName(part)}`,
    )
    .join('');
/** A name as found, on one line. */
const shortName = (name: string): string => name.replace(/\p{Cc}/gu, ' ').slice(0, LONGEST_SHOWN);

const stem = (name: string): string =>
  name.replace(/^.*[\\/]/, '').replace(/(\.chalkgrad)?\.json$|\.chalkgrad$/i, '');
const titleFrom = (name: string): string => stem(name) || 'Problem';
const idFrom = (name: string): string =>
  stem(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || 'problem';
