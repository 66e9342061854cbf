import { conventions, type ConventionName } from '../../../core/conventions/index.ts';
import { ProblemError } from '../../../core/errors.ts';
import { problemSchema, solveProblem, type AnySolution, type Problem } from '../../../core/kinds/index.ts';

export interface Solved {
  readonly problem: Problem;
  readonly solution: AnySolution;
}

/**
 * Attempts before a problem is returned unchanged: other numbers may be invalid (probabilities that no longer
 * add up to 1).
 */
const TRIES = 8;

/**
 * The same problem with other numbers and sometimes another convention. It changes decimals and the numbers
 * of tables (nested lists), but not sizes, which are whole numbers, nor fractions written as text. If the
 * kind refuses the result, it tries again.
 */
export function varied(base: Problem, random: () => number): Solved {
  for (let i = 0; i < TRIES; i += 1) {
    const found = worked(withConventions(otherNumbers(base, random, false), random));
    if (found) return found;
  }
  for (const other of [withConventions(base, random), base]) {
    const found = worked(other);
    if (found) return found;
  }
  throw new Error(`the base problem of ${base.kind} cannot be solved`);
}

function worked(document: unknown): Solved | null {
  const parsed = problemSchema.safeParse(document);
  if (!parsed.success) return null;
  try {
    return { problem: parsed.data, solution: solveProblem(parsed.data) };
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

function otherNumbers(value: unknown, random: () => number, inTable: boolean): unknown {
  if (typeof value === 'number')
    return !Number.isInteger(value) ? near(value, random) : inTable ? Math.round(random() * 18 - 9) : value;
  if (Array.isArray(value))
    return value.map((one: unknown) => otherNumbers(one, random, inTable || value.every(Array.isArray)));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        name === 'conventions' ? one : otherNumbers(one, random, false),
      ]),
    );
  return value;
}

/**
 * A number of three digits with the same magnitude and sign, so that rates and shares below 1 are still
 * valid.
 */
const near = (value: number, random: () => number): number =>
  Number((value * (0.4 + 0.6 * random())).toPrecision(3));

/** Another choice of one convention that affects the problem. */
function withConventions(document: unknown, random: () => number): unknown {
  const parsed = problemSchema.safeParse(document);
  if (!parsed.success || random() < 0.4) return document;
  const uses = worked(document)?.solution.conventions ?? [];
  const use = uses[Math.floor(random() * uses.length)];
  if (!use) return document;
  const choices = Object.keys(conventions[use.name].choices);
  const stated: Partial<Record<ConventionName, string>> =
    'conventions' in parsed.data ? { ...parsed.data.conventions } : {};
  return {
    ...parsed.data,
    conventions: { ...stated, [use.name]: choices[Math.floor(random() * choices.length)] },
  };
}
