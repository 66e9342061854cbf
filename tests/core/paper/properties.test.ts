import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../core/errors.ts';
import { evaluate } from '../../../core/expr/evaluate.ts';
import {
  jsonSchema,
  listPapers,
  parseDocument,
  problemFromText,
  textExamples,
  workPaper,
} from '../../../core/index.ts';
import { kindNames } from '../../../core/kinds/index.ts';
import type { Step } from '../../../core/solution/step.ts';
import { fromSchema } from '../../oracles/from-schema.ts';

const SEED = 20261126;

/** Every bundled problem, and every example of a typed one. */
const known: readonly (readonly [string, unknown])[] = [
  ...listPapers().flatMap(({ id, questions }) =>
    questions.map((question) => [`${id} ${question.id}`, question.problem] as const),
  ),
  ...textExamples().map(({ kind, example }) => [`${kind} typed`, problemFromText(kind, example)] as const),
];

/** Solves a document's text; null if it is refused, with place, finding and remedy in each issue. */
function worked(text: string): readonly Step[] | null {
  try {
    return workPaper(parseDocument(text, 'a.json')).flatMap(({ solution }) => solution.steps);
  } catch (error) {
    expect(error, text.slice(0, 1000)).toBeInstanceOf(ProblemError);
    const { issues } = error as ProblemError;
    expect(issues.length).toBeGreaterThan(0);
    for (const { where, what, fix } of issues) {
      expect(where, text.slice(0, 1000)).not.toBe('');
      expect(`${what}${fix}`, text.slice(0, 1000)).not.toMatch(
        /undefined|\[object|NaN at|TypeError|RangeError/,
      );
      expect(what).not.toBe('');
      expect(fix).not.toBe('');
    }
    return null;
  }
}

describe('any document that matches the schema', () => {
  test.each(kindNames)('%s: is solved with finite numbers, or refused with a place', (kind) => {
    fc.assert(
      fc.property(fromSchema(jsonSchema(kind)), (problem) => {
        for (const step of worked(JSON.stringify(problem)) ?? [])
          expect(Number.isFinite(step.value), step.id).toBe(true);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe('a valid document with one damaged value', () => {
  test.each(known)('%s: is solved or refused with a place', (_name, problem) => {
    const places = placesOf(problem);
    fc.assert(
      fc.property(
        fc.nat({ max: places.length - 1 }),
        fc.oneof(fc.constantFrom(null, -1, 0, 1e9, '', 'x', [], {}, true, 1.5), fc.constant(undefined)),
        (at, instead) => {
          worked(JSON.stringify(replaced(problem, places[at] ?? [], instead)));
        },
      ),
      { seed: SEED, numRuns: 25 },
    );
  });
});

describe('fractions and floats', () => {
  test.each(known)('%s: every number is what its formula gives in float64', (_name, problem) => {
    const steps = worked(JSON.stringify(problem)) ?? [];
    const values = new Map(steps.map((step) => [step.id, step.value]));
    for (const { id, formula, value, dependsOn } of steps) {
      const again = evaluate(formula, (name) => values.get(name) ?? Number.NaN);
      const size = Math.max(1, Math.abs(value), ...dependsOn.map((name) => Math.abs(values.get(name) ?? 0)));
      // About a hundred float64 roundings of numbers of this size; a fraction is rounded once.
      expect(Math.abs(again - value), `${id}: ${again} against ${value}`).toBeLessThanOrEqual(1e-12 * size);
    }
  });
});

type Path = readonly (string | number)[];

/** The places of all parts of a value; of a long list only a few. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.slice(0, 4).map((entry, i) => [i, entry] as const)
    : Object.entries(value).slice(0, 12);
  return [path, ...entries.flatMap(([name, inner]) => placesOf(inner, [...path, name]))].filter(
    (one) => one.length > 0,
  );
}

function replaced(value: unknown, [first, ...rest]: Path, instead: unknown): unknown {
  if (first === undefined) return instead;
  if (Array.isArray(value))
    return value.map((entry, i) => (i === first ? replaced(entry, rest, instead) : (entry as unknown)));
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([name, inner]) => [
      name,
      name === first ? replaced(inner, rest, instead) : inner,
    ]),
  );
}
