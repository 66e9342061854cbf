import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../../../build/cache.ts';
import { parseWith, pathText } from '../../../core/document/schema-issues.ts';
import { schemaSentence } from '../../../core/document/schema-sentences.ts';
import { ProblemError, type Issue } from '../../../core/errors.ts';
import { kindNames, problemSchema } from '../../../core/kinds/index.ts';
import { parseProblem } from '../../../core/paper/parse-document.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The problems of the Shelf, at most three a kind. */
const problems = globSync('core/papers/*.json', { cwd: root })
  .map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Fields)
  .flatMap((paper) => (paper['questions'] ?? [paper]) as Fields[])
  .map((question) => (question['problem'] ?? question) as Fields);
const ofKind = (kind: string): readonly Fields[] =>
  problems
    .filter((problem) => problem['kind'] === kind)
    .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
    .slice(0, 3);

const WRONG: readonly unknown[] = [null, '', 'x', -1, 0, 1.5, 1e300, true, [], {}, [[]], 'y'.repeat(30_000)];

/** The value with each of its parts in turn replaced, left out, or joined by a name that is not known. */
function spoilt(value: unknown, depth = 0): unknown[] {
  const others = [...WRONG];
  if (depth > 3) return others;
  if (Array.isArray(value)) {
    const list = value as unknown[];
    return [
      ...others,
      [...list, ...Array<unknown>(3).fill(list[0])],
      ...[0, list.length - 1]
        .filter((i) => i in list)
        .flatMap((i) => spoilt(list[i], depth + 1).map((part) => list.with(i, part))),
    ];
  }
  if (typeof value !== 'object' || value === null) return others;
  const fields = value as Fields;
  return [
    ...others,
    { ...fields, unknownName: 1 },
    ...Object.keys(fields).flatMap((name) => [
      Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name)),
      ...spoilt(fields[name], depth + 1).map((part) => ({ ...fields, [name]: part })),
    ]),
  ];
}

function issuesOf(work: () => unknown): readonly Issue[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.issues;
    throw error;
  }
  return [];
}

/** The messages that zod itself writes for a value. */
function zodMessages(schema: z.ZodType, value: unknown): readonly string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}
const ZODS_OWN = /^(?:Invalid |Too (?:small|big)|Unrecognized key|No matching)/;

describe('zod’s own words reach nobody', () => {
  test('in every kind', () => {
    expect(kindNames.filter((kind) => ofKind(kind).length === 0)).toEqual([]);
  });

  test.each(kindNames)('%s', (kind) => {
    let zods = 0;
    for (const problem of ofKind(kind).slice(0, 1))
      for (const wrong of spoilt(problem).slice(0, 600)) {
        zods += Number(zodMessages(problemSchema, wrong).some((message) => ZODS_OWN.test(message)));
        for (const { where, what, fix } of issuesOf(() => parseProblem(wrong))) {
          expect(`${what}; ${fix}`).not.toMatch(/Invalid|Too (?:small|big)|Unrecognized|expected \w+ to/);
          expect(where).not.toBe('');
          expect(what).not.toBe('');
          expect(fix).not.toBe('');
        }
      }
    // Without our sentences most of these would have had zod's.
    expect(zods).toBeGreaterThan(10);
  });

  test.each<[string, z.ZodType, unknown, string]>([
    ['invalid_type', z.string(), 1, 'give text'],
    ['too_small', z.number().positive(), -1, 'give more than 0'],
    ['too_small', z.array(z.number()).min(1), [], 'give at least 1 entry'],
    ['too_big', z.string().max(3), 'abcd', 'give at most 3 characters'],
    ['not_multiple_of', z.number().multipleOf(3), 4, 'give a multiple of 3'],
    ['invalid_value', z.enum(['a', 'b']), 'c', 'use "a" or "b"'],
    ['unrecognized_keys', z.strictObject({}), { a: 1 }, 'check its spelling or leave it out'],
    ['invalid_union', z.union([z.string(), z.number()]), true, 'give it one of the forms that its kind has'],
    ['invalid_format', z.string().regex(/^a$/), 'b', 'write it in the form /^a$/'],
    ['invalid_format', z.string().startsWith('a'), 'b', 'begin with "a"'],
    ['invalid_format', z.email(), 'b', ''],
    ['invalid_key', z.record(z.string().max(1), z.number()), { ab: 1 }, 'give at most 1 character'],
    ['invalid_element', z.map(z.string(), z.number()), new Map([['a', 'b']]), 'give a number'],
    ['custom', z.string().refine(() => false), 'b', 'give another value'],
  ])('the code %s', (_code, schema, value, fix) => {
    const [issue] = issuesOf(() => parseWith(schema, value, pathText));
    expect(issue?.fix).toContain(fix);
    expect(zodMessages(schema, value)).not.toContain(issue?.fix);
  });

  test('a message that a schema has of its own goes before ours', () => {
    const schema = z.array(z.number()).min(1, 'a paper has at least one question');
    const parsed = schema.safeParse([], { error: schemaSentence });
    expect(parsed.error?.issues[0]?.message).toBe('a paper has at least one question');
  });
});
