import type { z } from 'zod';
import { beginning } from '../format/beginning.ts';
import { describeIssue, ProblemError, type Issue } from '../errors.ts';
import { orList, schemaSentence } from './schema-sentences.ts';

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
  const parsed = schema.safeParse(value, { reportInput: true, error: schemaSentence });
  if (parsed.success) return parsed.data;
  throw new ProblemError(firstIssues(parsed.error.issues, place));
}

/**
 * Validates what a text notation has read. Throws ProblemError; each issue is at the character that `placeOf`
 * gives for its path.
 */
export function parseTyped<T>(schema: z.ZodType<T>, value: unknown, placeOf: (path: Path) => number): T {
  const parsed = schema.safeParse(value, { reportInput: true, error: schemaSentence });
  if (parsed.success) return parsed.data;
  throw new ProblemError(
    parsed.error.issues.slice(0, ISSUES_SHOWN).flatMap((issue) => {
      const at = placeOf(issue.path as Path);
      return issuesOf(issue, (path) => pathText(path)).map(({ where, what, fix }) => ({
        where: `character ${at + 1}${where === 'document' ? '' : ` (${where})`}`,
        what,
        fix,
        at,
      }));
    }),
  );
}

function firstIssues(issues: readonly SchemaIssue[], place: (path: Path) => string): readonly Issue[] {
  const shown = issues
    .slice(0, ISSUES_SHOWN)
    .flatMap((issue) => issuesOf(issue, place))
    .slice(0, ISSUES_SHOWN);
  const described = shown.map(describeIssue);
  return shown.filter((_, i) => described.indexOf(described[i] ?? '') === i);
}

type SchemaIssue = z.core.$ZodIssue;

function issuesOf(issue: SchemaIssue, place: (path: Path) => string): Issue[] {
  const path = issue.path as Path;
  const where = place(path) || 'document';
  const found = `found ${describeValue(issue.input)}`;
  const fix = issue.message;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      return [{ where, what: issue.input === undefined ? 'is missing' : found, fix }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ where: place([...path, key]), what: 'is not known here', fix }));
    case 'invalid_union':
      return issue.discriminator === undefined
        ? (insideObject(issue, place) ?? [{ where, what: found, fix }])
        : [unknownNameIssue(issue, issue.discriminator, path, place)];
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        where,
        what: `found the name ${describeValue(path.at(-1))}`,
        fix: inner.message,
      }));
    default:
      return [{ where, what: found, fix }];
  }
}

/** The issues within an object where only one form of a union is an object: they say more than that no form fits. */
function insideObject(
  { input, errors, path }: z.core.$ZodIssueInvalidUnion,
  place: (path: Path) => string,
): Issue[] | null {
  if (!isRecord(input)) return null;
  const inside = errors.filter((issues) =>
    issues.every((one) => one.path.length > 0 || one.code === 'unrecognized_keys'),
  );
  const [only, another] = inside;
  if (!only || another) return null;
  return only.flatMap((one) => issuesOf({ ...one, path: [...path, ...one.path] }, place));
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
    'options' in issue && Array.isArray(issue.options) ? issue.options.map((one) => JSON.stringify(one)) : [];
  return {
    where: place(atField ? [...path, discriminator] : path) || 'document',
    what: given === undefined ? 'is missing' : `found ${describeValue(given)}`,
    fix: options.length > 0 ? `use ${orList(options)}` : `"${discriminator}" must name one that exists`,
  };
}

/** A value for a message, shortened to one line. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (isRecord(value)) return 'an object';
  // 1e999 parses as infinity, which JSON cannot write.
  const text =
    typeof value === 'number'
      ? String(value)
      : JSON.stringify(typeof value === 'string' ? beginning(value, LONGEST_SHOWN + 2) : value);
  return text.length > LONGEST_SHOWN ? `${beginning(text, LONGEST_SHOWN)}…` : text;
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
export const shortName = (name: string): string => beginning(name, LONGEST_SHOWN).replace(/\p{Cc}/gu, ' ');
