import type { z } from 'zod';
import { describeIssue, ProblemError, type Issue } from '../errors.ts';
import { kindNames } from '../kinds/index.ts';

/** At most this many issues of one document are shown. */
const ISSUES_SHOWN = 20;
/** Longest excerpt, in characters, of a name or value in a message. */
const LONGEST_SHOWN = 60;

/** The place of a value in a document: field names and list indices. */
export type Path = readonly (string | number)[];

/**
 * Validates a value against its schema. Throws ProblemError with every issue; `place` names where each is.
 */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, place: (path: Path) => string): T {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap((issue) => issuesOf(issue, [], place)).slice(0, ISSUES_SHOWN);
  throw new ProblemError(
    issues.filter(
      (issue, i) => issues.findIndex((other) => describeIssue(other) === describeIssue(issue)) === i,
    ),
  );
}

type SchemaIssue = z.core.$ZodIssue;

function issuesOf(issue: SchemaIssue, base: Path, place: (path: Path) => string): Issue[] {
  const path = [...base, ...(issue.path as Path)];
  const where = place(path) || 'document';
  const what = issue.input === undefined ? 'is missing' : `found ${describeValue(issue.input)}`;
  const found = `found ${describeValue(issue.input)}`;
  switch (issue.code) {
    case 'invalid_type':
      return [{ where, what, fix: `give ${EXPECTATIONS[issue.expected] ?? issue.expected}` }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        where: place([...path, key]),
        what: 'is not known here',
        fix: 'check its spelling or leave it out',
      }));
    case 'invalid_value':
      return [{ where, what, fix: `use ${orList(issue.values.map((one) => JSON.stringify(one)))}` }];
    case 'too_small':
      return [{ where, what: found, fix: boundText(issue, issue.minimum, 'at least', 'more than') }];
    case 'too_big':
      return [{ where, what: found, fix: boundText(issue, issue.maximum, 'at most', 'less than') }];
    case 'invalid_union':
      return [
        issue.discriminator === undefined
          ? { where, what: found, fix: issue.message }
          : unknownNameIssue(issue, issue.discriminator, path, place),
      ];
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        where,
        what: `found the name ${describeValue(path.at(-1))}`,
        fix: inner.message,
      }));
    default:
      return [{ where, what: found, fix: issue.message }];
  }
}

/** `give at most 20 entries`; with the word `strictly` if the bound itself is excluded. */
function boundText(
  { origin, inclusive }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  bound: number | bigint,
  inclusively: string,
  strictly: string,
): string {
  const one = Number(bound) === 1;
  const counted =
    origin === 'array'
      ? one
        ? ' entry'
        : ' entries'
      : origin === 'string'
        ? one
          ? ' character'
          : ' characters'
        : '';
  return `give ${inclusive === false ? strictly : inclusively} ${String(bound)}${counted}`;
}

/** The issue for a discriminating field (`kind`, `type`, `name`) with an unknown value. */
function unknownNameIssue(
  issue: z.core.$ZodIssueInvalidUnion,
  discriminator: string,
  path: Path,
  place: (path: Path) => string,
): Issue {
  const given: unknown = isRecord(issue.input) ? issue.input[discriminator] : issue.input;
  const atField = isRecord(issue.input) && path.at(-1) !== discriminator;
  const options: readonly string[] =
    'options' in issue && Array.isArray(issue.options)
      ? issue.options.map((one) => JSON.stringify(one))
      : discriminator === 'kind'
        ? kindNames.map((name) => `"${name}"`)
        : [];
  return {
    where: place(atField ? [...path, discriminator] : path) || 'document',
    what: given === undefined ? 'is missing' : `found ${describeValue(given)}`,
    fix: options.length > 0 ? `use ${orList(options)}` : `"${discriminator}" must name one that exists`,
  };
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

const orList = (options: readonly string[]): string =>
  options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options.at(-1) ?? ''}`;

/** A value for a message, shortened to one line. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (isRecord(value)) return 'an object';
  // 1e999 parses as infinity, which JSON cannot write.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `layers[3].kernel`. */
export const pathText = (path: Path): string =>
  path
    .map((part, i) =>
      typeof part === 'number' ? `[${part}]` : i === 0 ? shortName(part) : `.${shortName(part)}`,
    )
    .join('');
/** A name for a message, shortened to one line. */
export const shortName = (name: string): string => name.replace(/\p{Cc}/gu, ' ').slice(0, LONGEST_SHOWN);
