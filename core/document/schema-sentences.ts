import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

/**
 * What to do about a value that its schema refuses, for every reason that zod has. As the error map of a parse
 * it stands in for zod's own messages, which no person sees; a message written at a schema goes before it.
 */
export function schemaSentence(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `give ${EXPECTATIONS[issue.expected] ?? 'a value of another type'}`;
    case 'too_small':
      return boundText(issue, issue.minimum, 'at least', 'more than');
    case 'too_big':
      return boundText(issue, issue.maximum, 'at most', 'less than');
    case 'not_multiple_of':
      return `give a multiple of ${issue.divisor}`;
    case 'invalid_value':
      return `use ${orList(issue.values.map((one) => JSON.stringify(one)))}`;
    case 'unrecognized_keys':
      return 'check its spelling or leave it out';
    case 'invalid_union':
      return issue.inclusive === false
        ? 'leave out a part: it fits several forms'
        : 'give it one of the forms that its kind has';
    case 'invalid_format':
      return formatText(issue);
    case 'invalid_key':
      return 'use another name';
    case 'invalid_element':
      return 'give another entry';
    default:
      return 'give another value';
  }
}

/** By the names that zod gives to types. */
const EXPECTATIONS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: 'true or false',
  array: 'a list […]',
  tuple: 'a list […]',
  set: 'a list […]',
  object: 'an object {…}',
  record: 'an object {…}',
  map: 'an object {…}',
  null: 'null',
  undefined: 'nothing: leave it out',
  never: 'nothing: leave it out',
  nonoptional: 'a value',
  date: 'a date',
  nan: 'a number',
};

/** `give at most 20 entries`; with the word `strictly` if the bound itself is excluded. */
function boundText(
  { origin, inclusive }: { readonly origin: string; readonly inclusive?: boolean | undefined },
  bound: number | bigint,
  inclusively: string,
  strictly: string,
): string {
  const [one, several] = COUNTED[origin] ?? ['', ''];
  const counted = Number(bound) === 1 ? one : several;
  return `give ${inclusive === false ? strictly : inclusively} ${String(bound)}${counted}`;
}

const COUNTED: Readonly<Record<string, readonly [one: string, several: string]>> = {
  array: [' entry', ' entries'],
  set: [' entry', ' entries'],
  map: [' name', ' names'],
  record: [' name', ' names'],
  object: [' name', ' names'],
  string: [' character', ' characters'],
  file: [' byte', ' bytes'],
};

function formatText(issue: Extract<RawIssue, { readonly code: 'invalid_format' }>): string {
  const { format } = issue;
  if ('prefix' in issue && format === 'starts_with') return `begin with ${JSON.stringify(issue['prefix'])}`;
  if ('suffix' in issue && format === 'ends_with') return `end with ${JSON.stringify(issue['suffix'])}`;
  if ('includes' in issue && format === 'includes') return `include ${JSON.stringify(issue['includes'])}`;
  return 'pattern' in issue && typeof issue.pattern === 'string'
    ? `write it in the form ${issue.pattern}`
    : `write it as ${format}`;
}

/** `"a", "b" or "c"`. */
export const orList = (options: readonly string[]): string =>
  options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options.at(-1) ?? ''}`;
